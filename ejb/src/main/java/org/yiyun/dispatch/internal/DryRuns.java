package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.DryRunDifference;
import org.yiyun.dispatch.DryRunEffect;
import org.yiyun.dispatch.DryRunView;
import org.yiyun.dispatch.OrderDryRun;
import org.yiyun.dispatch.RuleSetView;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.ticket.TicketWorkload;

/** The dry runs of drafts, each with a row for each ticket replayed. */
@ApplicationScoped
public class DryRuns {
    private static final String SELECT = """
            select id, rule_set, revision, base, from_day, to_day, requested_by, requested_at, tickets, other, nobody, somebody,
                   overflow_before, overflow_after, finished_at from dispatch_dry_run""";
    private static final String DIFFERENCES = " from dispatch_dry_run_ticket where run_id = ? and effect = any (?)";

    private final DispatchStore store;
    private final DispatchJson json;

    @Inject
    public DryRuns(DispatchStore store, DispatchJson json) {
        this.store = store;
        this.json = json;
    }

    protected DryRuns() {
        this(null, null);
    }

    /**
     * How far a run has come.
     *
     * @param tried as the draft stood when the run was ordered: it may be written anew meanwhile
     * @param after the last ticket replayed, null before the first
     */
    record State(DispatchRules tried, TicketWorkload.@Nullable Position after) {}

    /** A ticket replayed on both sides. */
    record Replayed(
            long number, String ticket, Instant at, @Nullable Instant until, @Nullable Integer level, @Nullable String system,
            @Nullable String actual, @Nullable String before, @Nullable String after, boolean overflowBefore, boolean overflowAfter,
            @Nullable DryRunEffect effect) {}

    public void insert(UUID id, RuleSetView draft, int base, OrderDryRun order, String by, Instant at) {
        store.update("""
                insert into dispatch_dry_run (id, rule_set, revision, rules, base, from_day, to_day, requested_by, requested_at)
                values (?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?)""", s -> {
            s.setObject(1, id);
            s.setInt(2, draft.version());
            s.setInt(3, draft.revision());
            s.setString(4, DispatchJson.text(draft.rules()));
            s.setInt(5, base);
            s.setObject(6, order.from());
            s.setObject(7, order.to());
            s.setString(8, by);
            s.setObject(9, SqlTime.utc(at));
        });
    }

    public Optional<DryRunView> find(UUID id) {
        return store.first(SELECT + " where id = ?", s -> s.setObject(1, id), DryRuns::view);
    }

    /** Of a version, the newest first. */
    public List<DryRunView> of(int version) {
        return store.list(SELECT + " where rule_set = ? order by requested_at desc, id", s -> s.setInt(1, version), DryRuns::view);
    }

    /** Holds the run until the end of the transaction. */
    State state(UUID id) {
        return store.first("select rules, position_at, position_id from dispatch_dry_run where id = ? for update",
                s -> s.setObject(1, id), row -> {
                    var at = DispatchStore.instantOrNull(row, "position_at");
                    return new State(json.rules(row.getString("rules")),
                            at == null ? null : new TicketWorkload.Position(at, row.getLong("position_id")));
                }).orElseThrow();
    }

    /** Those that were not ended by the moment, in order. */
    List<Replayed> open(UUID id, Instant moment) {
        return store.list("""
                select * from dispatch_dry_run_ticket where run_id = ? and (until is null or until > ?) order by number""", s -> {
            s.setObject(1, id);
            s.setObject(2, SqlTime.utc(moment));
        }, DryRuns::replayed);
    }

    /** The last turns on a side of those who have had one: a look into the index for each, however many tickets were replayed. */
    List<Turn> turns(UUID id, boolean draft, Collection<String> logins) {
        var column = draft ? "after_login" : "before_login";
        return store.list("select login, turn from unnest(?) as login cross join lateral ("
                + "select max(number) as turn from dispatch_dry_run_ticket where run_id = ? and " + column + " = login) as last"
                + " where turn is not null", s -> {
                    s.setArray(1, s.getConnection().createArrayOf("text", logins.toArray()));
                    s.setObject(2, id);
                }, row -> new Turn(row.getString(1), row.getLong(2)));
    }

    /** Somebody's last turn. */
    record Turn(String login, long number) {}

    void add(UUID id, Replayed one) {
        store.update("""
                insert into dispatch_dry_run_ticket (run_id, number, ticket, at, until, level, system, actual, before_login, after_login,
                       overflow_before, overflow_after, effect) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", s -> {
            s.setObject(1, id);
            s.setLong(2, one.number());
            s.setString(3, one.ticket());
            s.setObject(4, SqlTime.utc(one.at()));
            s.setObject(5, SqlTime.utcOrNull(one.until()));
            s.setObject(6, one.level(), Types.INTEGER);
            s.setString(7, one.system());
            s.setString(8, one.actual());
            s.setString(9, one.before());
            s.setString(10, one.after());
            s.setBoolean(11, one.overflowBefore());
            s.setBoolean(12, one.overflowAfter());
            s.setString(13, one.effect() == null ? null : one.effect().name());
        });
    }

    /** Counts what was added in this transaction. */
    void advance(UUID id, List<Replayed> some, TicketWorkload.Position position) {
        store.update("""
                update dispatch_dry_run set position_at = ?, position_id = ?, tickets = tickets + ?, other = other + ?, nobody = nobody + ?,
                       somebody = somebody + ?, overflow_before = overflow_before + ?, overflow_after = overflow_after + ? where id = ?""",
                s -> {
                    s.setObject(1, SqlTime.utc(position.createdAt()));
                    s.setLong(2, position.id());
                    s.setLong(3, some.size());
                    s.setLong(4, count(some, DryRunEffect.OTHER_PERSON));
                    s.setLong(5, count(some, DryRunEffect.NOBODY));
                    s.setLong(6, count(some, DryRunEffect.SOMEBODY));
                    s.setLong(7, some.stream().filter(Replayed::overflowBefore).count());
                    s.setLong(8, some.stream().filter(Replayed::overflowAfter).count());
                    s.setObject(9, id);
                });
    }

    private static long count(List<Replayed> some, DryRunEffect effect) {
        return some.stream().filter(one -> one.effect() == effect).count();
    }

    /** Of the tickets on which both sides agree nobody reads any more. */
    void finish(UUID id, Instant at) {
        store.update("delete from dispatch_dry_run_ticket where run_id = ? and effect is null", s -> s.setObject(1, id));
        store.update("update dispatch_dry_run set finished_at = ? where id = ?", s -> {
            s.setObject(1, SqlTime.utc(at));
            s.setObject(2, id);
        });
    }

    /** How many differences of these effects; of all if none is named. */
    public long count(UUID id, Set<DryRunEffect> effects) {
        return store.first("select count(*)" + DIFFERENCES, s -> condition(s, id, effects), row -> row.getLong(1)).orElseThrow();
    }

    /** Differences behind a number, in order. */
    public List<DryRunDifference> differences(UUID id, Set<DryRunEffect> effects, long after, int limit) {
        return store.list("select *" + DIFFERENCES + " and number > ? order by number limit ?", s -> {
            condition(s, id, effects);
            s.setLong(3, after);
            s.setInt(4, limit);
        }, row -> {
            var one = replayed(row);
            return new DryRunDifference(
                    one.number(), one.ticket(), one.at(), one.level(), DryRunEffect.valueOf(row.getString("effect")), one.actual(),
                    one.before(), one.after());
        });
    }

    private static void condition(PreparedStatement s, UUID id, Set<DryRunEffect> effects) throws SQLException {
        var wanted = effects.isEmpty() ? EnumSet.allOf(DryRunEffect.class) : effects;
        s.setObject(1, id);
        s.setArray(2, s.getConnection().createArrayOf("text", wanted.stream().map(DryRunEffect::name).toArray()));
    }

    private static Replayed replayed(ResultSet row) throws SQLException {
        var effect = row.getString("effect");
        return new Replayed(
                row.getLong("number"), row.getString("ticket"), DispatchStore.instant(row, "at"),
                DispatchStore.instantOrNull(row, "until"), row.getObject("level", Integer.class), row.getString("system"),
                row.getString("actual"), row.getString("before_login"), row.getString("after_login"), row.getBoolean("overflow_before"),
                row.getBoolean("overflow_after"), effect == null ? null : DryRunEffect.valueOf(effect));
    }

    private static DryRunView view(ResultSet row) throws SQLException {
        return new DryRunView(
                row.getObject("id", UUID.class), row.getInt("rule_set"), row.getInt("revision"), row.getInt("base"),
                row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class), row.getString("requested_by"),
                DispatchStore.instant(row, "requested_at"),
                new DryRunView.Tally(
                        row.getLong("tickets"), row.getLong("other"), row.getLong("nobody"), row.getLong("somebody"),
                        row.getLong("overflow_before"), row.getLong("overflow_after")),
                DispatchStore.instantOrNull(row, "finished_at"));
    }
}
