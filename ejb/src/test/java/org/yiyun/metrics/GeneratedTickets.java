package org.yiyun.metrics;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.Milestone;
import org.yiyun.testing.Postgres;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;

/** Tickets by chance, written straight into the tables; every time is a whole minute. */
final class GeneratedTickets {
    private static final String[] VERBS = {
        "ACCEPT", "ASSIGN", "ASSIGN", "GRADE", "GRADE", "START_REMOTE", "DISPATCH", "PROPOSE", "RESOLVE", "REOPEN", "COMMENT", "CLOSE"
    };

    private final Random random;
    private final Instant now;

    GeneratedTickets(long seed, Instant now) {
        random = new Random(seed);
        this.now = now;
    }

    /** @param detail the level or the person, null for verbs that have neither */
    record Event(String type, Instant at, @Nullable String detail) {}

    record Limit(Milestone milestone, @Nullable Instant due, @Nullable Instant stopped, String state, boolean assessed) {}

    record Made(
            int id, TicketKind kind, Channel channel, @Nullable Integer level, @Nullable String line, @Nullable String system,
            @Nullable String module, @Nullable String symptom, TicketStatus status, int supportLine, @Nullable String engineer, @Nullable String province, @Nullable String assignee,
            Instant occurred, Instant created, @Nullable Instant closed, @Nullable Instant nextDue, List<Event> events, List<Limit> limits) {
        String number() {
            return "T20260901-" + (100_000 + id);
        }
    }

    /** Within the last so many days. */
    List<Made> make(int count, int days) {
        List<Made> made = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            made.add(one(id, now.minus(Duration.ofMinutes(random.nextInt(days * 1440)))));
        }
        return made;
    }

    private Made one(int id, Instant created) {
        var status = pick(TicketStatus.values());
        var closed = status == TicketStatus.CLOSED ? created.plus(minutes(6000)) : null;
        var open = !status.isFinal();
        return new Made(
                id, pick(TicketKind.values()), pick(Channel.values()), random.nextInt(4) == 0 ? null : 1 + random.nextInt(4),
                maybe("CONSULTATION", "FAULT", "MANAGEMENT"), maybe("CORE", "SETTLEMENT"), maybe("征缴"), maybe("无法结算"),
                status, 1 + random.nextInt(2), maybe("e1"), maybe("P1"), maybe("desk", "engineer", "engineer2"),
                created.minus(minutes(300)), created, closed, open && random.nextBoolean() ? now.plus(minutes(600)).minus(minutes(600)) : null,
                events(created), limits(created));
    }

    private List<Event> events(Instant created) {
        List<Event> events = new ArrayList<>(List.of(new Event("RECEIVED", created, null)));
        var at = created;
        for (int i = random.nextInt(9); i > 0; i--) {
            at = at.plus(minutes(900));
            var type = pick(VERBS);
            events.add(new Event(type, at, switch (type) {
                case "GRADE" -> Integer.toString(1 + random.nextInt(2));
                case "ASSIGN" -> "p" + random.nextInt(2);
                default -> null;
            }));
        }
        return events;
    }

    private List<Limit> limits(Instant created) {
        List<Limit> limits = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            var due = created.plus(minutes(3000));
            var stopped = random.nextBoolean() ? due.plus(minutes(600)).minus(minutes(600)) : null;
            var state = stopped == null ? pick("RUNNING", "PAUSED", "CANCELLED") : pick("MET", "BREACHED", "CANCELLED");
            limits.add(new Limit(pick(Milestone.RESPONSE, Milestone.RESOLUTION, pick(Milestone.values())),
                    random.nextInt(9) == 0 ? null : due, stopped, state, random.nextInt(9) != 0));
        }
        return limits;
    }

    private Duration minutes(int below) {
        return Duration.ofMinutes(random.nextInt(below));
    }

    @SafeVarargs
    private <T> T pick(T... of) {
        return of[random.nextInt(of.length)];
    }

    private @Nullable String maybe(String... of) {
        return random.nextInt(3) == 0 ? null : pick(of);
    }

    static void insert(Postgres db, List<Made> tickets) {
        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (var ticket : tickets) {
                insert(connection, ticket);
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed.getMessage(), failed);
        }
    }

    private static void insert(Connection connection, Made t) throws SQLException {
        run(connection, """
                insert into ticket (id, number, kind, channel, title, description, contact_name, contact_phone, status, level, service_line,
                    system, module, symptom, support_line, engineer, province_number, assignee, occurred_at, closed_at, next_due_at,
                    event_count, words, created_at, created_by, updated_at, updated_by, version)
                values (?, ?, ?, ?, '标题', '描述', '张三', '10000', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, '', ?, 'x', ?, 'x', 0)""",
                t.id(), t.number(), t.kind().name(), t.channel().name(), t.status().name(), t.level(), t.line(), t.system(), t.module(),
                t.symptom(), t.supportLine(), t.engineer(), t.province(), t.assignee(), t.occurred(), t.closed(), t.nextDue(), t.created(), t.created());
        for (int i = 0; i < t.events().size(); i++) {
            var event = t.events().get(i);
            run(connection, """
                    insert into ticket_event (id, ticket_id, sequence, type, at, recorded_at, actor, details, internal)
                    values (?, ?, ?, ?, ?, ?, 'x', cast(? as jsonb), false)""",
                    t.id() * 100 + i, t.id(), i + 1, event.type(), event.at(), event.at(), details(event));
        }
        for (int i = 0; i < t.limits().size(); i++) {
            var limit = t.limits().get(i);
            run(connection, """
                    insert into ticket_clock (id, ticket_id, profile, milestone, round, unit, amount, started_at, due_at, state, stopped_at,
                        rule_id, rule_version, rule_name, calendar_version, assessed, source)
                    values (?, ?, 'PROVINCE', ?, ?, 'NATURAL_HOURS', 1, ?, ?, ?, ?, 'R', 1, 'R', 1, ?, 'x')""",
                    t.id() * 100 + i, t.id(), limit.milestone().name(), i + 1, t.created(), limit.due(), limit.state(), limit.stopped(),
                    limit.assessed());
        }
    }

    private static String details(Event event) {
        var name = Map.of("GRADE", "level", "ASSIGN", "assignee").get(event.type());
        return name == null ? "{}" : name.equals("level")
                ? "{\"level\": " + event.detail() + ", \"reason\": \"x\"}"
                : "{\"assignee\": \"" + event.detail() + "\"}";
    }

    private static void run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                var value = values[i];
                statement.setObject(i + 1, value instanceof Instant at ? Timestamp.from(at) : value);
            }
            statement.executeUpdate();
        }
    }
}
