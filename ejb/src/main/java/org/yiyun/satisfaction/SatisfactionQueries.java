package org.yiyun.satisfaction;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.satisfaction.internal.RatingReading;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What users said, cut to the caller's row scope. */
@Stateless
public class SatisfactionQueries {
    private final RatingReading reading;

    @Inject
    public SatisfactionQueries(RatingReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SatisfactionQueries() {
        this(null);
    }

    /** The rating of the ticket's latest close, with the link to pass on; empty if none was asked for or the ticket is another's. */
    @Requires(Permission.TICKET_READ)
    public Optional<TicketRating> ofTicket(String number) {
        return reading.ofTicket(number, Callers.current());
    }

    /** Adds up; stars and comments narrow the list of answers only, as a share of what was chosen by the answer says nothing. */
    @Requires(Permission.SATISFACTION_READ)
    public SatisfactionResults results(SatisfactionFilter filter) {
        return reading.results(filter, Callers.current());
    }

    /** Answers, the latest first, by cursor. */
    @Requires(Permission.SATISFACTION_READ)
    public Page<RatingRow> list(SatisfactionFilter filter, PageRequest request) {
        return reading.page(filter, request, Callers.current());
    }

    /** Answers, the latest first, for a screen with page numbers. */
    @Requires(Permission.SATISFACTION_READ)
    public List<RatingRow> rows(SatisfactionFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit, Callers.current());
    }

    @Requires(Permission.SATISFACTION_READ)
    public long count(SatisfactionFilter filter) {
        return reading.count(filter, Callers.current());
    }

    /** The answers for a file, at most ten thousand; audited. */
    @Requires(Permission.SATISFACTION_READ)
    public Exported<RatingRow> export(SatisfactionFilter filter) {
        return reading.export(filter, Callers.current());
    }
}
