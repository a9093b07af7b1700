package org.yiyun.transaction.internal;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.security.Scope;
import org.yiyun.transaction.TransactionFilter;

/** The {@code where} of native queries of the log: the caller's scope and what is asked for; values are bound by name. */
final class LogWhere {
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new TreeMap<>();

    static LogWhere of(TransactionFilter filter, Scope scope) {
        LogWhere where = new LogWhere();
        where.and("l.institution = :own", "own", scope.institution());
        if (!scope.regions().isEmpty()) {
            List<String> any = new ArrayList<>();
            scope.regions().stream().sorted().forEach(region -> {
                String name = "region" + any.size();
                any.add("l.region like :" + name);
                where.values.put(name, region.replace("%", "").replace("_", "") + "%");
            });
            where.and("(" + String.join(" or ", any) + ")");
        }
        where.and("l.state in (:state)", "state", filter.state().isEmpty() ? null : filter.state().stream().map(Enum::name).toList());
        return where.and("l.infno = :infno", "infno", filter.infno())
                .and("l.institution = :institution", "institution", filter.institution())
                .and("l.code = :code", "code", filter.code())
                .and("l.msgid = :msgid", "msgid", filter.msgid())
                .and("l.encounter = :encounter", "encounter", filter.encounter())
                .and("l.received_at >= :from", "from", SqlTime.utcOrNull(filter.from()))
                .and("l.received_at < :to", "to", SqlTime.utcOrNull(filter.to()))
                .and("l.millis >= :slow", "slow", filter.slow());
    }

    LogWhere and(String part) {
        parts.add(part);
        return this;
    }

    /** Unless nothing is asked for. */
    LogWhere and(String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            values.put(name, value);
        }
        return this;
    }

    String text() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    Query bind(Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
