package org.yiyun.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.internal.ConsultationTable;

/** The consultation table (《问题咨询表》, CONS-06): every question with its answer, cut to the caller's row scope. */
@Stateless
public class ConsultationQueries {
    private final ConsultationTable table;

    @Inject
    public ConsultationQueries(ConsultationTable table) {
        this.table = table;
    }

    /** For the proxy. */
    protected ConsultationQueries() {
        this(null);
    }

    /** Oldest first; those opened at or after {@code from} and before {@code to}, null for no bound. */
    @Requires(Permission.TICKET_EXPORT)
    public List<ConsultationRow> rows(@Nullable Instant from, @Nullable Instant to, int offset, int limit) {
        return table.rows(from, to, Callers.current().scope(), offset, limit);
    }

    /** How many {@link #rows} there are. */
    @Requires(Permission.TICKET_EXPORT)
    public long count(@Nullable Instant from, @Nullable Instant to) {
        return table.count(from, to, Callers.current().scope());
    }

    /**
     * The questions counted by period and topic, the earliest period and its most frequent topic first; those opened at or after
     * {@code from} and before {@code to}, null for no bound.
     */
    @Requires(Permission.TICKET_EXPORT)
    public List<ConsultationCount> counts(@Nullable Instant from, @Nullable Instant to, ConsultationPeriod period) {
        return table.counts(from, to, period, Callers.current().scope());
    }
}
