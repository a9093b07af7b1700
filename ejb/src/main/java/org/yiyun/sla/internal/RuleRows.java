package org.yiyun.sla.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.sla.SlaRule;
import org.yiyun.sla.SlaRuleView;

/** Rows of {@code sla_rule} as rules. Drafts count as known since ever, so that they can be tried. */
final class RuleRows {
    static final String SELECT = """
            select r.*, lower(r.valid) as valid_from, upper(r.valid) as valid_to, lower(r.known) as known_from,
                   upper(r.known) as known_to,
                   array(select e.percent || ' ' || array_to_string(e.targets, ' ') from sla_escalation e
                         where e.rule_id = r.id and e.rule_version = r.version order by e.percent) as escalation
            from sla_rule r""";

    private RuleRows() {}

    static SlaRuleView view(ResultSet r) throws SQLException {
        return new SlaRuleView(
                rule(r), r.getString("name_en"), r.getString("status"), r.getString("reason"),
                instant(r, "created_at"), r.getString("created_by"),
                r.getObject("decided_at") == null ? null : instant(r, "decided_at"),
                r.getString("decided_by"), r.getString("decision"));
    }

    private static SlaRule rule(ResultSet r) throws SQLException {
        return new SlaRule(
                r.getString("id"),
                r.getInt("version"),
                new SlaRule.Scope(r.getString("profile"), r.getString("service_line"), r.getString("kind"),
                        r.getString("scheme"), r.getObject("level", Integer.class)),
                Milestone.valueOf(r.getString("milestone")),
                r.getBigDecimal("amount"),
                LimitUnit.valueOf(r.getString("unit")),
                new SlaRule.Triggers(
                        events(r, "start_events"), Set.copyOf(events(r, "stop_events")), Set.copyOf(events(r, "cancel_events")),
                        Set.copyOf(texts(r, "pause_reasons")), r.getBoolean("reopens"), r.getBoolean("repeats")),
                escalation(r),
                r.getBoolean("assessed"),
                new SlaRule.Dating(
                        r.getObject("valid_from", LocalDate.class), r.getObject("valid_to", LocalDate.class),
                        r.getObject("known_from") == null ? Instant.EPOCH : instant(r, "known_from"), orNull(r, "known_to")),
                r.getString("name_zh"),
                r.getString("requirement"),
                r.getString("source"));
    }

    private static List<SlaRule.EscalationStep> escalation(ResultSet r) throws SQLException {
        List<SlaRule.EscalationStep> steps = new ArrayList<>();
        for (String step : texts(r, "escalation")) {
            String[] parts = step.split(" ");
            steps.add(new SlaRule.EscalationStep(Integer.parseInt(parts[0]), Arrays.asList(parts).subList(1, parts.length)));
        }
        return steps;
    }

    private static List<ServiceEvent> events(ResultSet r, String column) throws SQLException {
        return texts(r, column).stream().map(ServiceEvent::valueOf).toList();
    }

    private static List<String> texts(ResultSet r, String column) throws SQLException {
        Array array = r.getArray(column);
        return List.of((String[]) array.getArray());
    }

    static Instant instant(ResultSet r, String column) throws SQLException {
        return r.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant orNull(ResultSet r, String column) throws SQLException {
        return r.getObject(column) == null ? null : instant(r, column);
    }
}
