package org.yiyun.transaction.internal;

import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.paging.Where;
import org.yiyun.security.Scope;
import org.yiyun.transaction.TransactionFilter;

/** The {@code where} of native queries of the log, which is {@code l} there: the caller's scope and what is asked for. */
final class LogWhere {
    private LogWhere() {}

    static Where of(TransactionFilter filter, Scope scope) {
        Where where = new Where()
                .and("l.institution = :own", "own", scope.institution())
                .and("l.state in (:state)", "state", filter.state().isEmpty() ? null : filter.state().stream().map(Enum::name).toList())
                .and("l.infno = :infno", "infno", filter.infno())
                .and("l.institution = :institution", "institution", filter.institution())
                .and("l.code = :code", "code", filter.code())
                .and("l.msgid = :msgid", "msgid", filter.msgid())
                .and("l.encounter = :encounter", "encounter", filter.encounter())
                .and("l.received_at >= :from", "from", SqlTime.utcOrNull(filter.from()))
                .and("l.received_at < :to", "to", SqlTime.utcOrNull(filter.to()))
                .and("l.millis >= :slow", "slow", filter.slow());
        String regions = where.beginsWithAny("l.region", scope.regions());
        return regions.isEmpty() ? where : where.and("(" + regions + ")");
    }
}
