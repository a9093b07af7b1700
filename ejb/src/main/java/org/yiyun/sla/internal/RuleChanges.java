package org.yiyun.sla.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.sla.AmendSlaRule;
import org.yiyun.sla.SlaRule;
import org.yiyun.sla.SlaRuleView;

/**
 * Makes new versions of rules. A draft is a version that is not known; approving it ends the knowledge of the versions
 * that it overlaps and writes down again what remains of them before and after it. No row loses what it said.
 */
@ApplicationScoped
public class RuleChanges {
    private static final String COPY = """
            insert into sla_rule (id, version, profile, service_line, kind, scheme, level, milestone, amount, unit, start_events,
                stop_events, cancel_events, pause_reasons, reopens, repeats, assessed, name_zh, name_en, requirement, source,
                valid, known, status, reason, created_at, created_by, decided_at, decided_by, decision)
            select id, (select max(version) + 1 from sla_rule m where m.id = r.id), profile, service_line, kind, scheme, level,
                milestone, %s, start_events, stop_events, cancel_events, pause_reasons, reopens, repeats, %s, name_zh,
                name_en, requirement, %s from sla_rule r where id = ? and version = ? returning version""";
    private static final String AMENDED = COPY.formatted(
            "?, ?", "?", "?, daterange(?, ?), null, 'DRAFT', ?, ?, ?, null, null, null");
    private static final String REMAINDER = COPY.formatted(
            "amount, unit", "assessed",
            "source, daterange(?, ?), tstzrange(?, null), 'APPROVED', reason, created_at, created_by, ?, decided_by, decision");

    private final SlaStore store;

    @Inject
    public RuleChanges(SlaStore store) {
        this.store = store;
    }

    /** For the proxy. */
    protected RuleChanges() {
        this(null);
    }

    /** A draft of a new version, made from the one that holds on its first day; answers its number. */
    public int draft(SlaRule base, AmendSlaRule change, String by, Instant at) {
        store.list("select pg_advisory_xact_lock(hashtext('sla_rule'))", s -> {}, r -> "");
        int version = store.first(AMENDED, s -> {
            s.setBigDecimal(1, change.amount());
            s.setString(2, change.unit().name());
            s.setBoolean(3, change.assessed());
            s.setString(4, change.source());
            s.setObject(5, change.from());
            s.setObject(6, base.dating().validTo());
            s.setString(7, change.reason());
            s.setObject(8, SqlTime.utc(at));
            s.setString(9, by);
            s.setString(10, base.id());
            s.setInt(11, base.version());
        }, r -> r.getInt(1)).orElseThrow();
        steps(base, change).forEach(step -> insert(base.id(), version, step));
        return version;
    }

    /** Makes a draft known from a moment on. */
    public void approve(SlaRuleView draft, List<SlaRuleView> versions, String by, Instant at, String note) {
        store.list("select pg_advisory_xact_lock(hashtext('sla_rule'))", s -> {}, r -> "");
        SlaRule rule = draft.rule();
        LocalDate from = rule.dating().validFrom();
        LocalDate to = rule.dating().validTo();
        for (SlaRuleView known : versions) {
            SlaRule old = known.rule();
            SlaRule.Dating dating = old.dating();
            boolean overlaps = (to == null || dating.validFrom().isBefore(to))
                    && (dating.validTo() == null || from.isBefore(dating.validTo()));
            if (known.status().equals("APPROVED") && dating.knownTo() == null && overlaps) {
                store.update("update sla_rule set known = tstzrange(lower(known), ?) where id = ? and version = ?", s -> {
                    s.setObject(1, SqlTime.utc(at));
                    s.setString(2, old.id());
                    s.setInt(3, old.version());
                });
                remains(old, dating.validFrom(), dating.validTo() == null || from.isBefore(dating.validTo()) ? from : dating.validTo(), at);
                if (to != null) {
                    remains(old, to, dating.validTo(), at);
                }
            }
        }
        decide(rule, "APPROVED", by, at, note);
    }

    public void reject(SlaRule rule, String by, Instant at, String note) {
        decide(rule, "REJECTED", by, at, note);
    }

    private void remains(SlaRule old, LocalDate from, @Nullable LocalDate to, Instant at) {
        if (to != null && !from.isBefore(to)) {
            return;
        }
        int version = store.first(REMAINDER, s -> {
            s.setObject(1, from);
            s.setObject(2, to);
            s.setObject(3, SqlTime.utc(at));
            s.setObject(4, SqlTime.utc(at));
            s.setString(5, old.id());
            s.setInt(6, old.version());
        }, r -> r.getInt(1)).orElseThrow();
        old.escalation().forEach(step -> insert(old.id(), version, step));
    }

    private void decide(SlaRule rule, String status, String by, Instant at, String note) {
        store.update("""
                update sla_rule set status = ?, known = case when ? = 'APPROVED' then tstzrange(?, null) end, decided_at = ?,
                       decided_by = ?, decision = ? where id = ? and version = ?""", s -> {
            s.setString(1, status);
            s.setString(2, status);
            s.setObject(3, SqlTime.utc(at));
            s.setObject(4, SqlTime.utc(at));
            s.setString(5, by);
            s.setString(6, note);
            s.setString(7, rule.id());
            s.setInt(8, rule.version());
        });
    }

    /** The warnings that the change names, for the targets that hear of it first, and the breaches as they were. */
    private static List<SlaRule.EscalationStep> steps(SlaRule base, AmendSlaRule change) {
        List<Integer> warnings = change.warnings();
        if (change.amount() == null) {
            return List.of();
        }
        if (warnings == null) {
            return base.escalation();
        }
        List<String> targets = base.escalation().isEmpty() ? List.of("FIRST_LINE") : base.escalation().get(0).targets();
        List<SlaRule.EscalationStep> steps = new java.util.ArrayList<>();
        warnings.stream().filter(Objects::nonNull).distinct().sorted().forEach(p -> steps.add(new SlaRule.EscalationStep(p, targets)));
        base.escalation().stream().filter(step -> step.percent() >= 100).forEach(steps::add);
        return steps;
    }

    private void insert(String id, int version, SlaRule.EscalationStep step) {
        store.update("insert into sla_escalation (rule_id, rule_version, percent, targets) values (?, ?, ?, ?)", s -> {
            s.setString(1, id);
            s.setInt(2, version);
            s.setInt(3, step.percent());
            s.setArray(4, s.getConnection().createArrayOf("text", step.targets().toArray()));
        });
    }
}
