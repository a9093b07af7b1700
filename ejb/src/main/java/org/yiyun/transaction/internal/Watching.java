package org.yiyun.transaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketService;
import org.yiyun.transaction.ThresholdView;
import org.yiyun.transaction.engine.Infnos;
import org.yiyun.transaction.engine.RefusalCode;

/**
 * Opens one ticket for each time that a transaction is over its threshold: when it begins, not again while it lasts. It is over as soon
 * as the counts of the time that is looked at are below.
 */
@ApplicationScoped
public class Watching {
    private final EntityManager em;
    private final RuleKeeping rules;
    private final TicketService tickets;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public Watching(EntityManager em, RuleKeeping rules, TicketService tickets, AuditService audit, BusinessClock clock) {
        this.em = em;
        this.rules = rules;
        this.tickets = tickets;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected Watching() {
        this(null, null, null, null, null);
    }

    /** Counts of one transaction and outcome. @param code the most frequent reason */
    private record Over(String infno, String kind, long count, String code) {
        String key() {
            return infno + " " + kind;
        }
    }

    /** Returns how many spells have begun. */
    public int look() {
        Instant now = clock.now();
        ThresholdView threshold = rules.on(clock.today());
        List<Over> over = counts(now.minus(Duration.ofMinutes(threshold.minutes()))).stream()
                // only what is known: whatever somebody makes up would open a ticket each
                .filter(one -> Infnos.KNOWN.contains(one.infno()))
                .filter(one -> one.count() >= (one.kind().equals("REFUSED") ? threshold.refusals() : threshold.failures()))
                .toList();
        Set<String> open = open();
        Set<String> lasting = new HashSet<>();
        over.forEach(one -> lasting.add(one.key()));
        open.stream().filter(key -> !lasting.contains(key)).forEach(key -> end(key, now));
        List<Over> begun = over.stream().filter(one -> !open.contains(one.key())).toList();
        begun.forEach(one -> begin(one, threshold, now));
        return begun.size();
    }

    /** A message that came again before it was answered is told to wait: that is no failure. */
    private List<Over> counts(Instant since) {
        return Rows.of(em.createNativeQuery("""
                select infno, state, count(*), mode() within group (order by code) from transaction_log
                where received_at >= :since and code is not null and state in ('REFUSED', 'FAILED') and infno <> '' and code <> :early
                group by infno, state order by infno, state""", Tuple.class)
                .setParameter("since", SqlTime.utc(since)).setParameter("early", RefusalCode.MSGID_RUNNING.number()), row -> new Over(
                        Rows.text(row, 0), Rows.text(row, 1), row.get(2, Long.class), Rows.text(row, 3)));
    }

    private Set<String> open() {
        return new HashSet<>(Rows.of(em.createNativeQuery(
                "select infno, kind from transaction_spell where ended_at is null", Tuple.class),
                row -> Rows.text(row, 0) + " " + Rows.text(row, 1)));
    }

    private void end(String key, Instant now) {
        em.createNativeQuery("update transaction_spell set ended_at = :now where ended_at is null and infno || ' ' || kind = :key")
                .setParameter("now", SqlTime.utc(now))
                .setParameter("key", key)
                .executeUpdate();
    }

    private void begin(Over over, ThresholdView threshold, Instant now) {
        long id = Sequences.next(em, "transaction_spell_seq");
        Map<String, Object> values = Map.of(
                "infno", over.infno(), "count", over.count(), "minutes", threshold.minutes(), "code", over.code(),
                "name", Texts.get(Texts.CHINESE, "transaction.name." + over.infno()),
                "kind", Texts.get(Texts.CHINESE, "transaction.state." + over.kind()), "source", threshold.source(),
                "link", "/transactions.xhtml?infno=" + over.infno() + "&state=" + over.kind());
        String ticket = tickets.take(new OpenTicket(
                TicketKind.FAULT, Channel.API, Texts.get(Texts.CHINESE, "transaction.spell.title", values),
                Texts.get(Texts.CHINESE, "transaction.spell.text", values), null, null, null, null,
                new Contact(Texts.get(Texts.CHINESE, "transaction.spell.contact"), Contact.NO_PHONE), "transaction-spell:" + id, null));
        em.createNativeQuery("""
                insert into transaction_spell (id, infno, kind, begun_at, ticket, count) values (:id, :infno, :kind, :now, :ticket, :count)""")
                .setParameter("id", id)
                .setParameter("infno", over.infno())
                .setParameter("kind", over.kind())
                .setParameter("now", SqlTime.utc(now))
                .setParameter("ticket", ticket)
                .setParameter("count", over.count())
                .executeUpdate();
        audit.record("transaction.alarm", "ticket", ticket, Map.of("infno", over.infno(), "count", over.count(), "kind", over.kind()));
    }
}
