package org.yiyun.reporting.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.register.Contract;
import org.yiyun.register.PlanVolume;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.ServiceLine;
import org.yiyun.reporting.engine.Quarter;
import org.yiyun.reporting.engine.Snapshot;

/** Reads the data of a report from the views of the features. Every query has an order: the same data, the same snapshot. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Snapshots {
    private static final int MAX_BREACHES = 5000;
    private static final int MAX_HOTSPOTS = 10;
    private static final String PERIOD = " where created_at >= :from and created_at < :to ";
    private static final String BREACHED = "clock_late(due_at, stopped_at, state, cast(:cutoff as timestamptz))";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    private final RegisterQueries registers;
    private final Deliveries deliveries;

    /** For the proxy. */
    protected Snapshots() {
        this(null, (Deliveries) null);
    }

    @Inject
    public Snapshots(RegisterQueries registers, Deliveries deliveries) {
        this.registers = registers;
        this.deliveries = deliveries;
    }

    /** Outside a container. */
    public Snapshots(RegisterQueries registers, EntityManager entities) {
        this(registers, new Deliveries(entities));
        this.entities = entities;
    }

    /** Of one moment, in a transaction of its own. While the quarter lasts, open clocks are judged as of the last change. */
    public Snapshot take(Quarter quarter, Instant now) {
        session().createNativeMutationQuery("set transaction isolation level repeatable read, read only").executeUpdate();
        var end = start(quarter.to());
        var from = start(quarter.from());
        var changed = dataTime(from, end);
        var cutoff = !now.isBefore(end) ? end : changed == null ? from : changed;
        var breachCount = session().createNativeQuery("select count(*) from rpt_ticket_clock" + PERIOD + "and " + BREACHED, Long.class)
                .setParameter("from", from).setParameter("to", end).setParameter("cutoff", cutoff).getSingleResult();
        return new Snapshot(
                quarter.toString(),
                registers.contracts().stream().filter(Contract::active).map(Contract::nameZh).findFirst().orElse("—"),
                changed,
                cutoff,
                period(from, end, cutoff),
                period(start(quarter.lastYear().from()), start(quarter.lastYear().to()), start(quarter.lastYear().to())),
                breaches(from, end, cutoff),
                breachCount,
                plan(quarter),
                hotspots(from, end),
                registers.serviceLines().stream().map(Snapshots::name).toList(),
                profiles());
    }

    private static Instant start(LocalDate day) {
        return BusinessClock.startOf(day);
    }

    private static Snapshot.Name name(ServiceLine line) {
        return new Snapshot.Name(line.code(), line.nameZh());
    }

    private @Nullable Instant dataTime(Instant from, Instant to) {
        return session().createNativeQuery("select max(changed_at) from rpt_ticket" + PERIOD, Instant.class)
                .setParameter("from", from).setParameter("to", to).uniqueResult();
    }

    private Snapshot.Period period(Instant from, Instant to, Instant cutoff) {
        return new Snapshot.Period(volumes(from, to), clocks(from, to, cutoff), times(from, to), handling(from, to));
    }

    private List<Snapshot.Volume> volumes(Instant from, Instant to) {
        return rows("""
                select cast(extract(month from created_at at time zone 'Asia/Shanghai') as int) as month, kind, channel, level,
                    count(*) as count
                from rpt_ticket""" + PERIOD + "group by 1, 2, 3, 4 order by 1, 2, 3, 4", from, to)
                .getResultList().stream()
                .map(row -> new Snapshot.Volume(row.get("month", Integer.class), text(row, "kind"), text(row, "channel"),
                        row.get("level", Integer.class), number(row, "count")))
                .toList();
    }

    private List<Snapshot.Clocks> clocks(Instant from, Instant to, Instant cutoff) {
        return rows("""
                select level, service_line, profile, milestone,
                    count(*) filter (where stopped_at <= due_at) as met,
                    count(*) filter (where\s""" + BREACHED + """
                ) as breached,
                    count(*) as clocks
                from rpt_ticket_clock""" + PERIOD + "group by 1, 2, 3, 4 order by 1, 2, 3, 4", from, to)
                .setParameter("cutoff", cutoff)
                .getResultList().stream()
                .map(row -> new Snapshot.Clocks(row.get("level", Integer.class), row.get("service_line", String.class),
                        text(row, "profile"), text(row, "milestone"), number(row, "met"), number(row, "breached"),
                        number(row, "clocks") - number(row, "met") - number(row, "breached")))
                .toList();
    }

    private List<Snapshot.Times> times(Instant from, Instant to) {
        return rows("""
                select level,
                    count(responded_at) as responded,
                    coalesce(sum(greatest(extract(epoch from responded_at - created_at), 0)) / 60, 0) as response_minutes,
                    count(*) filter (where accepted_at <= analysed_at) as analysed,
                    coalesce(sum(extract(epoch from analysed_at - accepted_at)) filter (where accepted_at <= analysed_at) / 60, 0)
                        as analysis_minutes,
                    count(resolved_at) as resolved,
                    coalesce(sum(greatest(extract(epoch from resolved_at - created_at), 0)) / 60, 0) as resolution_minutes
                from rpt_ticket_times""" + PERIOD + "and status <> 'MERGED' group by level order by level", from, to)
                .getResultList().stream()
                .map(row -> new Snapshot.Times(row.get("level", Integer.class), number(row, "responded"),
                        minutes(row, "response_minutes"), number(row, "analysed"), minutes(row, "analysis_minutes"),
                        number(row, "resolved"), minutes(row, "resolution_minutes")))
                .toList();
    }

    private Snapshot.Handling handling(Instant from, Instant to) {
        var row = rows("""
                select count(*) filter (where resolved) as resolved,
                    count(*) filter (where resolved and first_line) as first_line,
                    count(*) filter (where status = 'CLOSED') as closed,
                    count(satisfied) as rated, count(*) filter (where satisfied) as satisfied,
                    count(score) as scored, coalesce(sum(score), 0) as scores,
                    (select coalesce(sum(reopened), 0) from rpt_ticket_times""" + PERIOD + """
                ) as reopened
                from rpt_ticket""" + PERIOD, from, to).getSingleResult();
        return new Snapshot.Handling(number(row, "resolved"), number(row, "first_line"), number(row, "closed"), number(row, "rated"),
                number(row, "satisfied"), number(row, "scored"), BigDecimal.valueOf(number(row, "scores")), number(row, "reopened"));
    }

    private List<Snapshot.Breach> breaches(Instant from, Instant to, Instant cutoff) {
        return rows("""
                select number, title, kind, level, service_line, institution, profile, milestone, due_at, stopped_at
                from rpt_ticket_clock""" + PERIOD + "and " + BREACHED + " order by due_at, number, profile, milestone, round", from, to)
                .setParameter("cutoff", cutoff)
                .setMaxResults(MAX_BREACHES)
                .getResultList().stream()
                .map(row -> new Snapshot.Breach(text(row, "number"), text(row, "title"), text(row, "kind"),
                        row.get("level", Integer.class), row.get("service_line", String.class), row.get("institution", String.class),
                        text(row, "profile"), text(row, "milestone"), row.get("due_at", Instant.class),
                        row.get("stopped_at", Instant.class)))
                .toList();
    }

    private List<Snapshot.Hotspot> hotspots(Instant from, Instant to) {
        return rows("""
                select coalesce(s.name_zh, t.system, '未注明') as system, coalesce(t.module, '未注明') as module, count(*) as faults
                from rpt_ticket t left join business_system s on s.code = t.system
                where created_at >= :from and created_at < :to and kind = 'FAULT' and (t.system is not null or t.module is not null)
                group by 1, 2 order by 3 desc, 1, 2""", from, to)
                .setMaxResults(MAX_HOTSPOTS)
                .getResultList().stream()
                .map(row -> new Snapshot.Hotspot(text(row, "system"), text(row, "module"), number(row, "faults")))
                .toList();
    }

    private List<Snapshot.Name> profiles() {
        return session().createNativeQuery("select code, name_zh from sla_profile order by position", Tuple.class)
                .getResultList().stream()
                .map(row -> new Snapshot.Name(text(row, "code"), text(row, "name_zh")))
                .toList();
    }

    private List<Snapshot.Plan> plan(Quarter quarter) {
        var yearStart = LocalDate.of(quarter.year(), 1, 1);
        return registers.plan(quarter.year()).stream()
                .map(volume -> new Snapshot.Plan(volume.item(), volume.nameZh(), volume.source(), volume.amount(),
                        delivered(volume, quarter, quarter.from()), delivered(volume, quarter, yearStart)))
                .toList();
    }

    /** This report itself counts whether or not it has been made before, so that making it again changes nothing. */
    private long delivered(PlanVolume volume, Quarter quarter, LocalDate from) {
        return volume.counted() == PlanVolume.Counted.OPERATION_REPORTS
                ? deliveries.count(volume, from, quarter.from()) + 1
                : deliveries.count(volume, from, quarter.to());
    }

    private NativeQuery<Tuple> rows(String sql, Instant from, Instant to) {
        return session().createNativeQuery(sql, Tuple.class).setParameter("from", from).setParameter("to", to);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    /** Whole seconds' worth of precision: what comes after does not matter to anybody, but would fill the snapshot. */
    private static BigDecimal minutes(Tuple row, String column) {
        return row.get(column, BigDecimal.class).setScale(4, RoundingMode.HALF_UP);
    }
}
