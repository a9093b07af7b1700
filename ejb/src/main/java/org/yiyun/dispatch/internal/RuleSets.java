package org.yiyun.dispatch.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.yiyun.dispatch.EditRuleSet;
import org.yiyun.dispatch.RuleSetStatus;
import org.yiyun.dispatch.RuleSetView;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketKind;

/** The versions of the rules. A version that is no draft never changes; the database sees to it too. */
@ApplicationScoped
public class RuleSets {
    private static final String SELECT = """
            select version, name, valid_from, status, reason, rules, created_by, created_at, edited_by, decided_by, decided_at, decision,
                   revision from dispatch_rule_set""";
    private static final String COUNTS = """
            (select version, rules from dispatch_rule_set where status = 'PUBLISHED' and valid_from <= ?
             order by valid_from desc, version desc limit 1) as counts""";

    private final DispatchStore store;
    private final DispatchJson json;
    private final Map<Integer, RuleSetView> published = new ConcurrentHashMap<>();

    @Inject
    public RuleSets(DispatchStore store, DispatchJson json) {
        this.store = store;
        this.json = json;
    }

    protected RuleSets() {
        this(null, null);
    }

    /** All versions, the newest first. */
    public List<RuleSetView> all() {
        return store.list(SELECT + " order by version desc", s -> {}, this::view);
    }

    /** @throws BusinessException NOT_FOUND */
    public RuleSetView get(int version) {
        return find("where version = ?", version);
    }

    /**
     * As {@link #get}, held until the end of the transaction.
     *
     * @throws BusinessException NOT_FOUND
     */
    public RuleSetView lock(int version) {
        return find("where version = ? for update", version);
    }

    private RuleSetView find(String condition, int version) {
        return store.first(SELECT + " " + condition, s -> s.setInt(1, version), this::view)
                .orElseThrow(() -> BusinessException.notFound("dispatch-rules", version));
    }

    /** The version that counts on a day. */
    public Optional<RuleSetView> inForce(LocalDate day) {
        return store.first("select version from " + COUNTS, s -> s.setObject(1, day), row -> row.getInt(1)).map(this::published);
    }

    /** The version that counts on a day if it assigns such tickets by itself; where it does not, one look at a small table. */
    public Optional<RuleSetView> automatic(LocalDate day, TicketKind kind) {
        return store.first("select version from " + COUNTS + " where rules -> 'automatic' @> to_jsonb(cast(? as text))", s -> {
            s.setObject(1, day);
            s.setString(2, kind.name());
        }, row -> row.getInt(1)).map(this::published);
    }

    /** What is published never changes, so it is read once. */
    private RuleSetView published(int version) {
        var known = published.get(version);
        if (known == null) {
            known = get(version);
            published.put(version, known);
        }
        return known;
    }

    /** Whether a draft waits; other transactions that are about to write one wait for this one. */
    public boolean hasDraft() {
        store.hold("dispatch_rule_set");
        return store.first("select 1 from dispatch_rule_set where status = 'DRAFT'", s -> {}, r -> 1).isPresent();
    }

    /** @return number of the new draft */
    public int insert(EditRuleSet draft, String by, Instant at) {
        return store.first("""
                insert into dispatch_rule_set (version, name, valid_from, status, reason, rules, created_by, created_at, edited_by,
                       revision)
                select coalesce(max(version), 0) + 1, ?, ?, 'DRAFT', ?, cast(? as jsonb), ?, ?, ?, 1 from dispatch_rule_set
                returning version""", s -> {
            s.setString(1, draft.name());
            s.setObject(2, draft.from());
            s.setString(3, draft.reason());
            s.setString(4, DispatchJson.text(draft.rules()));
            s.setString(5, by);
            s.setObject(6, SqlTime.utc(at));
            s.setString(7, by);
        }, r -> r.getInt(1)).orElseThrow();
    }

    public void edit(int version, EditRuleSet draft, String by) {
        store.update("""
                update dispatch_rule_set set name = ?, valid_from = ?, reason = ?, rules = cast(? as jsonb), edited_by = ?,
                       editors = array_append(array_remove(editors, cast(? as text)), cast(? as text)), revision = revision + 1
                where version = ?""", s -> {
            s.setString(1, draft.name());
            s.setObject(2, draft.from());
            s.setString(3, draft.reason());
            s.setString(4, DispatchJson.text(draft.rules()));
            s.setString(5, by);
            s.setString(6, by);
            s.setString(7, by);
            s.setInt(8, version);
        });
    }

    /** Whether somebody began a version or has ever written it anew. */
    public boolean isWrittenBy(int version, String who) {
        return store.first("select 1 from dispatch_rule_set where version = ? and ? in (created_by, edited_by)"
                + " or version = ? and ? = any (editors)", s -> {
                    s.setInt(1, version);
                    s.setString(2, who);
                    s.setInt(3, version);
                    s.setString(4, who);
                }, row -> 1).isPresent();
    }

    public void decide(int version, RuleSetStatus status, String by, Instant at, String note) {
        store.update("update dispatch_rule_set set status = ?, decided_by = ?, decided_at = ?, decision = ? where version = ?", s -> {
            s.setString(1, status.name());
            s.setString(2, by);
            s.setObject(3, SqlTime.utc(at));
            s.setString(4, note);
            s.setInt(5, version);
        });
    }

    private RuleSetView view(ResultSet row) throws SQLException {
        return new RuleSetView(
                row.getInt("version"), row.getString("name"), row.getObject("valid_from", LocalDate.class),
                RuleSetStatus.valueOf(row.getString("status")), row.getString("reason"), json.rules(row.getString("rules")),
                row.getString("created_by"), DispatchStore.instant(row, "created_at"), row.getString("edited_by"),
                row.getString("decided_by"), DispatchStore.instantOrNull(row, "decided_at"), row.getString("decision"),
                row.getInt("revision"));
    }
}
