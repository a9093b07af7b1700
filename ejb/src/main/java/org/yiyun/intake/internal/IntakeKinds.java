package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yiyun.intake.IntakeKind;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketQueries;

/** Looks at all tables of what comes in by one statement, for whether they have anything of a ticket. */
@ApplicationScoped
public class IntakeKinds {
    private static final String KINDS = """
            select 'MAIL' where exists (select from incoming_mail where ticket = :ticket)
            union all select 'CALL' where exists (select from call_ticket where ticket = :ticket)
            union all select 'CHAT' where exists (select from chat_transcript where ticket = :ticket)""";

    private final EntityManager em;
    private final TicketQueries tickets;

    @Inject
    public IntakeKinds(EntityManager em, TicketQueries tickets) {
        this.em = em;
        this.tickets = tickets;
    }

    /** For the proxy. */
    protected IntakeKinds() {
        this(null, null);
    }

    public Set<IntakeKind> of(String ticket) {
        if (!Callers.current().may(Permission.TICKET_READ) || !tickets.has(ticket)) {
            return Set.of();
        }
        em.flush();
        List<?> found = em.createNativeQuery(KINDS, String.class).setParameter("ticket", ticket).getResultList();
        var kinds = EnumSet.noneOf(IntakeKind.class);
        found.forEach(kind -> kinds.add(IntakeKind.valueOf(kind.toString())));
        return kinds;
    }
}
