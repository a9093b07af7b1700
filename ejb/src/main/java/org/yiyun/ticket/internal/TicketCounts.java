package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.yiyun.ticket.TicketFilter;

/**
 * Exact totals of ticket lists. What the tally knows (kind, status, level, region) is added up there; searches and time
 * ranges, which only grow, are counted on from the last time; anything narrower is counted by its index.
 */
@ApplicationScoped
public class TicketCounts {
    private final EntityManager em;
    private final TicketGrowth growth = new TicketGrowth();

    @Inject
    public TicketCounts(EntityManager em) {
        this.em = em;
    }

    protected TicketCounts() {
        this(null);
    }

    long count(TicketFilter filter, TicketSight sight, Instant now) {
        var condition = TicketCondition.of(filter, sight, now);
        if (isGrowing(filter)) {
            var all = TicketCondition.isSearch(filter, sight) ? TicketCondition.search(filter, sight) : condition;
            return growth.count(em, all, TicketCondition.byRow(filter, sight, now));
        }
        var sql = isTallied(filter, sight) ? "select coalesce(sum(n), 0) from ticket_tally" : "select count(*) from ticket";
        var query = em.createNativeQuery(sql + condition.where(), Long.class);
        condition.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** Whether the total was counted here before, so that it is counted on from there. */
    boolean knows(TicketCondition condition) {
        return growth.knows(condition);
    }

    /** @param settled so many were opened before the oldest transaction that was under way, which is the horizon */
    void learn(TicketCondition condition, String horizon, long settled) {
        growth.learn(condition, horizon, settled);
    }

    private static boolean isGrowing(TicketFilter filter) {
        var narrows = filter.from() != null || filter.to() != null || TicketCondition.hasWords(filter);
        return narrows && TicketCondition.isUnchanging(filter);
    }

    /** Whether the tally knows all that is asked for. */
    static boolean isTallied(TicketFilter filter, TicketSight sight) {
        return sight.scope().institution() == null
                && (sight.hidden().isEmpty() || !TicketCondition.mayBeComplaint(filter))
                && filter.assignee() == null
                && filter.institution() == null
                && !TicketCondition.hasWords(filter)
                && filter.from() == null
                && filter.to() == null
                && !filter.overdue()
                && filter.focus().isNone();
    }

    /** Adds the differences up if that makes the tally notably shorter. The caller has the lease: two at once would add up twice. */
    public void compact() {
        if (isWorthCompacting()) {
            em.createNativeQuery(
                            """
                            with taken as (delete from ticket_tally returning kind, status, level, region, n)
                            insert into ticket_tally (kind, status, level, region, n)
                            select kind, status, level, region, sum(n) from taken group by 1, 2, 3, 4 having sum(n) <> 0""")
                    .executeUpdate();
        }
    }

    private boolean isWorthCompacting() {
        return (Boolean) em.createNativeQuery(
                        "select count(*) > 200 + 2 * count(distinct (kind, status, level, region)) from ticket_tally", Boolean.class)
                .getSingleResult();
    }
}
