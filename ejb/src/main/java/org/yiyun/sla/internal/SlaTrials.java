package org.yiyun.sla.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.SlaRule;
import org.yiyun.sla.TrialDifference;
import org.yiyun.sla.TrialEffect;
import org.yiyun.sla.TrialView;

/** The trials of drafts and what they have come to. */
@ApplicationScoped
public class SlaTrials {
    private static final String SELECT = """
            select id, rule_id, rule_version, from_day, to_day, as_of, requested_by, requested_at, subjects, clocks, moved,
                   newly_breached, no_longer_breached, newly_assessed, no_longer_assessed, alarms_before, alarms_after, finished_at
            from sla_trial""";
    private static final String DIFFERENCES = " from sla_trial_difference where trial_id = ? and effect = any (?)";

    private final SlaStore store;

    @Inject
    public SlaTrials(SlaStore store) {
        this.store = store;
    }

    /** For the proxy. */
    protected SlaTrials() {
        this(null);
    }

    public void insert(UUID id, SlaRule draft, LocalDate from, LocalDate to, String by, Instant at) {
        store.update("""
                insert into sla_trial (id, rule_id, rule_version, from_day, to_day, as_of, requested_by, requested_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", s -> {
            s.setObject(1, id);
            s.setString(2, draft.id());
            s.setInt(3, draft.version());
            s.setObject(4, from);
            s.setObject(5, to);
            s.setObject(6, SqlTime.utc(at));
            s.setString(7, by);
            s.setObject(8, SqlTime.utc(at));
        });
    }

    public Optional<TrialView> find(UUID id) {
        return store.first(SELECT + " where id = ?", s -> s.setObject(1, id), SlaTrials::view);
    }

    /** Of a draft, the newest first. */
    public List<TrialView> of(String rule, int version) {
        return store.list(SELECT + " where rule_id = ? and rule_version = ? order by requested_at desc, id", s -> {
            s.setString(1, rule);
            s.setInt(2, version);
        }, SlaTrials::view);
    }

    /** The last subject that is counted; holds the trial until the end of the transaction. */
    public long position(UUID id) {
        return store.first("select position from sla_trial where id = ? for update", s -> s.setObject(1, id), r -> r.getLong(1))
                .orElseThrow();
    }

    /** Adds what some more subjects have come to. */
    public void add(UUID id, TrialCount count, long position) {
        store.update("""
                update sla_trial set position = ?, subjects = subjects + ?, clocks = clocks + ?, moved = moved + ?,
                       newly_breached = newly_breached + ?, no_longer_breached = no_longer_breached + ?,
                       newly_assessed = newly_assessed + ?, no_longer_assessed = no_longer_assessed + ?,
                       alarms_before = alarms_before + ?, alarms_after = alarms_after + ? where id = ?""", s -> {
            s.setLong(1, position);
            s.setLong(2, count.subjects());
            s.setLong(3, count.clocks());
            s.setLong(4, count.moved());
            s.setLong(5, count.of(TrialEffect.NEWLY_BREACHED));
            s.setLong(6, count.of(TrialEffect.NO_LONGER_BREACHED));
            s.setLong(7, count.of(TrialEffect.NEWLY_ASSESSED));
            s.setLong(8, count.of(TrialEffect.NO_LONGER_ASSESSED));
            s.setLong(9, count.alarmsBefore());
            s.setLong(10, count.alarmsAfter());
            s.setObject(11, id);
        });
        insert(id, count.differences());
    }

    public void finish(UUID id, Instant at) {
        store.update("update sla_trial set finished_at = ? where id = ?", s -> {
            s.setObject(1, SqlTime.utc(at));
            s.setObject(2, id);
        });
    }

    /** How many differences of these effects there are; of all if none is named. */
    public long count(UUID id, Set<TrialEffect> effects) {
        return store.first("select count(*)" + DIFFERENCES, s -> condition(s, id, effects), r -> r.getLong(1)).orElseThrow();
    }

    /** Differences behind a number, in order. */
    public List<TrialDifference> differences(UUID id, Set<TrialEffect> effects, long after, int limit) {
        return store.list("select *" + DIFFERENCES + " and number > ? order by number limit ?", s -> {
            condition(s, id, effects);
            s.setLong(3, after);
            s.setInt(4, limit);
        }, SlaTrials::difference);
    }

    private static void condition(PreparedStatement s, UUID id, Set<TrialEffect> effects) throws SQLException {
        var wanted = effects.isEmpty() ? EnumSet.allOf(TrialEffect.class) : effects;
        s.setObject(1, id);
        s.setArray(2, s.getConnection().createArrayOf("text", wanted.stream().map(TrialEffect::name).toArray()));
    }

    private void insert(UUID id, List<TrialDifference> differences) {
        var number = store.first("select coalesce(max(number), 0) from sla_trial_difference where trial_id = ?",
                s -> s.setObject(1, id), r -> r.getLong(1)).orElseThrow();
        store.updateEach("""
                insert into sla_trial_difference (trial_id, number, subject, milestone, round, level, effect, started_at, stopped_at,
                       due_before, due_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", differences.size(), (s, index) -> {
            var difference = differences.get(index);
            s.setObject(1, id);
            s.setLong(2, number + 1 + index);
            s.setString(3, difference.subject());
            s.setString(4, difference.milestone().name());
            s.setInt(5, difference.round());
            s.setObject(6, difference.level(), Types.INTEGER);
            s.setString(7, difference.effect().name());
            s.setObject(8, SqlTime.utcOrNull(difference.startedAt()));
            s.setObject(9, SqlTime.utcOrNull(difference.stoppedAt()));
            s.setObject(10, SqlTime.utcOrNull(difference.dueBefore()));
            s.setObject(11, SqlTime.utcOrNull(difference.dueAfter()));
        });
    }

    private static TrialView view(ResultSet r) throws SQLException {
        return new TrialView(
                r.getObject("id", UUID.class), r.getString("rule_id"), r.getInt("rule_version"),
                r.getObject("from_day", LocalDate.class), r.getObject("to_day", LocalDate.class),
                RuleRows.instant(r, "as_of"), r.getString("requested_by"), RuleRows.instant(r, "requested_at"),
                r.getLong("subjects"), r.getLong("clocks"),
                new TrialView.Tally(
                        r.getLong("moved"), r.getLong("newly_breached"), r.getLong("no_longer_breached"),
                        r.getLong("newly_assessed"), r.getLong("no_longer_assessed"), r.getLong("alarms_before"),
                        r.getLong("alarms_after")),
                RuleRows.orNull(r, "finished_at"));
    }

    private static TrialDifference difference(ResultSet r) throws SQLException {
        return new TrialDifference(
                r.getLong("number"), r.getString("subject"), Milestone.valueOf(r.getString("milestone")), r.getInt("round"),
                r.getObject("level", Integer.class), TrialEffect.valueOf(r.getString("effect")), RuleRows.instant(r, "started_at"),
                RuleRows.orNull(r, "stopped_at"), RuleRows.orNull(r, "due_before"), RuleRows.orNull(r, "due_after"));
    }
}
