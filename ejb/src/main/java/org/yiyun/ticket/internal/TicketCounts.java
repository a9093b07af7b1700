package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.yiyun.security.Scope;
import org.yiyun.ticket.TicketFilter;

/** Exact totals of ticket lists. */
@ApplicationScoped
public class TicketCounts {
    private final EntityManager em;

    @Inject
    public TicketCounts(EntityManager em) {
        this.em = em;
    }

    protected TicketCounts() {
        this(null);
    }

    long count(TicketFilter filter, Scope scope, TicketCondition condition) {
        var query = em.createNativeQuery("select count(*) from ticket" + condition.where(), Long.class);
        condition.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }
}
