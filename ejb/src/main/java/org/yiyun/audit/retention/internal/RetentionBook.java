package org.yiyun.audit.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.retention.LogView;
import org.yiyun.audit.retention.PersonalLog;
import org.yiyun.audit.retention.RetentionRule;
import org.yiyun.audit.retention.SetRetention;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.SqlTime;

/** The dated periods, append-only, of two for one day the later word holds; and how much was forgotten on which day. */
@ApplicationScoped
public class RetentionBook {
    private final EntityManager em;

    @Inject
    public RetentionBook(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected RetentionBook() {
        this(null);
    }

    public List<RetentionRule> rules() {
        return Rows.of(em.createNativeQuery("""
                select log, effective_on, days, reason, created_by, created_at from retention_rule
                order by log, effective_on desc, id desc""", Tuple.class), row -> new RetentionRule(
                        Rows.text(row, 0), Rows.date(row.get(1)), row.get(2, Integer.class), Rows.text(row, 3), Rows.text(row, 4),
                        Rows.instant(row.get(5))));
    }

    /** How a log stands on a day. */
    public LogView view(PersonalLog log, LocalDate on) {
        return Rows.of(em.createNativeQuery("""
                select (select days from retention_rule where log = :log and effective_on <= :on order by effective_on desc, id desc limit 1),
                    p.day, coalesce(p.forgotten, 0)
                from (values (1)) as one (n)
                left join lateral (select day, forgotten from retention_purge where log = :log and ended_at is not null
                    order by day desc limit 1) p on true""", Tuple.class)
                .setParameter("log", log.key())
                .setParameter("on", on), row -> new LogView(
                        log.key(), log.leastDays(), row.get(0, Integer.class), row.get(1) == null ? null : Rows.date(row.get(1)),
                        ((Number) row.get(2)).longValue())).get(0);
    }

    public void add(SetRetention retention, String by, Instant at) {
        em.createNativeQuery("""
                insert into retention_rule (id, log, effective_on, days, reason, created_by, created_at)
                values (nextval('retention_rule_seq'), :log, :on, :days, :reason, :by, :at)""")
                .setParameter("log", retention.log())
                .setParameter("on", retention.effectiveOn())
                .setParameter("days", retention.days())
                .setParameter("reason", retention.reason().strip())
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate();
    }

    /**
     * A day whose work has ended with it, although there may have been more.
     *
     * @param forgotten entries
     */
    public record EarlierDay(LocalDate day, long forgotten) {}

    /** Ends the work of days before that one which has not ended; what was left is that day's. */
    public List<EarlierDay> endEarlier(String log, LocalDate day, Instant at) {
        return Rows.of(em.createNativeQuery("""
                update retention_purge set ended_at = :at where log = :log and day < :day and ended_at is null returning day, forgotten""",
                Tuple.class)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("log", log)
                .setParameter("day", day), row -> new EarlierDay(Rows.date(row.get(0)), row.get(1, Long.class)));
    }

    /**
     * Adds what was forgotten of a log on a day.
     *
     * @param ended when all that was older had been forgotten; null if there may be more
     * @return how many entries were forgotten on that day until now
     */
    public long forgot(String log, LocalDate day, int entries, @Nullable Instant ended) {
        return ((Number) em.createNativeQuery("""
                insert into retention_purge (log, day, forgotten, ended_at) values (:log, :day, :entries, cast(:ended as timestamptz))
                on conflict (log, day) do update set forgotten = retention_purge.forgotten + excluded.forgotten, ended_at = excluded.ended_at
                returning forgotten""", Long.class)
                .setParameter("log", log)
                .setParameter("day", day)
                .setParameter("entries", entries)
                .setParameter("ended", ended == null ? null : ended.toString())
                .getSingleResult()).longValue();
    }
}
