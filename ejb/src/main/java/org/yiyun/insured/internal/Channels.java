package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.ChannelDay;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.insured.UseOutcome;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.database.NamedLock;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.database.SqlTime;

/** The channels, and what they have asked. */
@ApplicationScoped
public class Channels {
    private final EntityManager em;

    @Inject
    public Channels(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Channels() {
        this(null);
    }

    List<InsuredChannel> all() {
        return em.createQuery("select c from InsuredChannel c order by c.code", InsuredChannel.class).getResultList();
    }

    Optional<InsuredChannel> find(String code) {
        return Optional.ofNullable(em.find(InsuredChannel.class, code));
    }

    Optional<InsuredChannel> lock(String code) {
        return Optional.ofNullable(em.find(InsuredChannel.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(InsuredChannel channel) {
        em.persist(channel);
    }

    void flush() {
        em.flush();
    }

    /** Queries of a channel for a person follow one another, on all nodes. */
    void hold(String channel, byte[] person) {
        NamedLock.hold(em, "insured " + channel + " " + HexFormat.of().formatHex(person));
    }

    /** Queries since a moment, and when the first of them was. */
    record Recent(long count, @Nullable Instant first) {}

    /** Those for a person that were not refused. */
    Recent forPerson(String channel, byte[] person, Instant since) {
        return recent("person = :person and outcome not in ('LIMITED', 'HELD_UP', 'UNVERIFIED')", channel, person, since);
    }

    /** Those for persons of whom nothing was told. */
    Recent misses(String channel, Instant since) {
        return recent("outcome = 'UNKNOWN'", channel, null, since);
    }

    private Recent recent(String which, String channel, byte @Nullable [] person, Instant since) {
        var query = em.createNativeQuery(
                        "select count(*), min(at) from insured_use where channel = :channel and at > :since and " + which, Tuple.class)
                .setParameter("channel", channel)
                .setParameter("since", SqlTime.utc(since));
        if (person != null) {
            query.setParameter("person", person);
        }
        return Rows.of(query, row -> new Recent(row.get(0, Long.class), Rows.instant(row.get(1)))).get(0);
    }

    long began(InsuredQuery query, byte[] person, UseOutcome outcome, Instant at) {
        long id = Sequences.next(em, "insured_use_seq");
        em.createNativeQuery("""
                insert into insured_use (id, channel, person, at, purpose, verification, outcome)
                values (:id, :channel, :person, :at, :purpose, :verification, :outcome)""")
                .setParameter("id", id)
                .setParameter("channel", query.channel())
                .setParameter("person", person)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("purpose", query.purpose().name())
                .setParameter("verification", query.verification().name())
                .setParameter("outcome", outcome.name())
                .executeUpdate();
        return id;
    }

    void ended(long use, UseOutcome outcome, long millis) {
        em.createNativeQuery("update insured_use set outcome = :outcome, millis = :millis where id = :id")
                .setParameter("outcome", outcome.name())
                .setParameter("millis", (int) Math.min(Integer.MAX_VALUE, millis))
                .setParameter("id", use)
                .executeUpdate();
    }

    /** The days on which it was used, the latest first. */
    List<ChannelDay> days(String channel, LocalDate from) {
        return Rows.of(em.createNativeQuery("""
                select cast(at at time zone 'Asia/Shanghai' as date) as day, count(*),
                       count(*) filter (where outcome = 'ANSWERED'), count(*) filter (where outcome = 'UNKNOWN'),
                       count(*) filter (where outcome = 'LIMITED'), count(*) filter (where outcome = 'HELD_UP'),
                       count(*) filter (where outcome = 'UNVERIFIED'), count(*) filter (where outcome = 'OPEN'),
                       percentile_disc(0.95) within group (order by millis)
                from insured_use where channel = :channel and at >= :from group by 1 order by 1 desc""", Tuple.class)
                .setParameter("channel", channel)
                .setParameter("from", SqlTime.utc(BusinessClock.startOf(from))), Channels::day);
    }

    private static ChannelDay day(Tuple row) {
        return new ChannelDay(
                Rows.date(row.get(0)), row.get(1, Long.class), row.get(2, Long.class), row.get(3, Long.class), row.get(4, Long.class),
                row.get(5, Long.class), row.get(6, Long.class), row.get(7, Long.class), row.get(8, Integer.class));
    }
}
