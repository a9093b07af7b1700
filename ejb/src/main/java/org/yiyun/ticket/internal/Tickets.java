package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.ticket.TicketKind;

/** The tickets, their histories and nothing else. */
@ApplicationScoped
public class Tickets {
    private final EntityManager em;
    private final ComplaintVeil veil;

    @Inject
    public Tickets(EntityManager em, ComplaintVeil veil) {
        this.em = em;
        this.veil = veil;
    }

    protected Tickets() {
        this(null, null);
    }

    void add(Ticket ticket, TicketEvent first, List<TicketClock> clocks) {
        em.persist(ticket);
        em.persist(first);
        clocks.forEach(em::persist);
    }

    void add(TicketEvent event) {
        em.persist(event);
    }

    /** Whether there is one that the caller may know of. */
    boolean has(String number, Caller caller) {
        return find(number).filter(t -> veil.covers(t, caller)).isPresent();
    }

    /** Empty if there is none that the caller may know of. */
    Optional<TicketKind> kind(String number, Caller caller) {
        return find(number).filter(t -> veil.covers(t, caller)).map(Ticket::kind);
    }

    /** @throws BusinessException NOT_FOUND also for a ticket that the caller may not know of */
    Ticket get(String number, Caller caller) {
        return seen(find(number), number, caller);
    }

    /** As {@link #get}, with the row locked until the end of the transaction: verbs on one ticket follow one another. */
    Ticket lock(String number, Caller caller) {
        return seen(locked(number), number, caller);
    }

    /** A page asks for one ticket a dozen times in one transaction; the database hears of it once. */
    private Optional<Ticket> find(@Nullable String number) {
        return number == null
                ? Optional.empty()
                : em.unwrap(Session.class).bySimpleNaturalId(Ticket.class).loadOptional(number);
    }

    private Optional<Ticket> locked(String number) {
        return em.createQuery("select t from Ticket t where t.number = :number", Ticket.class)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    private Ticket seen(Optional<Ticket> ticket, String number, Caller caller) {
        return ticket.filter(t -> veil.covers(t, caller))
                .orElseThrow(() -> BusinessException.notFound("ticket", number));
    }

    /**
     * The tickets with these keys. Waits for other transactions that are about to open one of them, so that of
     * two deliveries of one message the second finds the ticket of the first. All wait in the same order and so never for
     * each other.
     */
    Map<TicketKey, Ticket> withKeys(Collection<TicketKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var known = em.unwrap(Session.class).doReturningWork(connection -> {
            lock(connection, keys);
            return ids(connection, keys);
        });
        Map<TicketKey, Ticket> tickets = new HashMap<>();
        known.forEach((key, id) -> tickets.put(key, em.find(Ticket.class, id)));
        return tickets;
    }

    private static void lock(Connection connection, Collection<TicketKey> keys) throws SQLException {
        try (var lock = connection.prepareStatement("""
                select count(pg_advisory_xact_lock(hash)) from (
                    select distinct hashtextextended(key, 0) as hash from unnest(?) key order by hash) sorted""")) {
            lock.setArray(1, texts(connection, keys.stream().map(key -> key.source() + '\u001f' + key.key())));
            lock.execute();
        }
    }

    private static Map<TicketKey, Long> ids(Connection connection, Collection<TicketKey> keys) throws SQLException {
        try (var query = connection.prepareStatement("""
                select t.external_source, t.external_key, t.id from unnest(?, ?) wanted (source, key)
                join ticket t on t.external_source = wanted.source and t.external_key = wanted.key""")) {
            query.setArray(1, texts(connection, keys.stream().map(TicketKey::source)));
            query.setArray(2, texts(connection, keys.stream().map(TicketKey::key)));
            Map<TicketKey, Long> found = new HashMap<>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.put(new TicketKey(rows.getString(1), rows.getString(2)), rows.getLong(3));
                }
            }
            return found;
        }
    }

    private static Array texts(Connection connection, Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    List<TicketEvent> history(Ticket ticket) {
        return em.createQuery(
                        "select e from TicketEvent e where e.ticket = :ticket order by e.sequence", TicketEvent.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    void flush() {
        em.flush();
    }
}
