package org.yiyun.ticket.internal;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yiyun.ticket.TicketAnnex;

/** What there is beside a ticket, of all features, by one statement. */
@ApplicationScoped
public class TicketAnnexes {
    @Produces
    public static final TicketAnnex FILES =
            new TicketAnnex("FILE", "ticket_attachment where ticket_id = (select id from ticket where number = :ticket)");

    private final EntityManager em;
    private final String statement;

    @Inject
    public TicketAnnexes(EntityManager em, @Any Instance<TicketAnnex> annexes) {
        this(em, StreamSupport.stream(annexes.spliterator(), false));
    }

    /** Outside a container. */
    TicketAnnexes(EntityManager em, Stream<TicketAnnex> annexes) {
        this.em = em;
        this.statement = annexes
                .map(annex -> "select '" + annex.name() + "' where exists (select from " + annex.rows() + ")")
                .collect(joining(" union all "));
    }

    /** For the proxy. */
    protected TicketAnnexes() {
        this(null, Stream.of());
    }

    /** Names of what there is. */
    @SuppressWarnings("unchecked") // native queries are untyped
    Set<String> of(String ticket) {
        return Set.copyOf(em.createNativeQuery(statement, String.class).setParameter("ticket", ticket).getResultList());
    }
}
