package org.yiyun.hotline.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.hotline.internal.HotlineFixture.message;

import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Many messages in one transaction: each has the fate it would have alone. */
class IntakeReceiverPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Caller HOTLINE = Caller.system("hotline");

    private final HotlineFixture fixture = new HotlineFixture(db, NOW);
    private final QueueInMemory broker = new QueueInMemory();
    private final IntakeReceiver receiver = receiver(broker);

    @AfterEach
    void mendDatabase() {
        db.sql("drop trigger if exists tr_test_trouble on ticket");
        db.sql("drop function if exists test_trouble()");
    }

    @Test
    void takesWhatWaitsInItsOrderInOneTransaction() {
        put(0, 40);

        receiver.drain();

        assertThat(broker.commits).containsExactly(40);
        assertThat(column("select external_key from ticket order by id")).isEqualTo(keys(0, 40));
        assertThat(rows("select count(distinct opened_tx), count(*) from ticket")).containsExactly(List.of(1L, 40L));
        assertThat(column("select t.external_key from outbox o join ticket t on t.number = o.aggregate_key order by o.sequence"))
                .isEqualTo(keys(0, 40));
        assertThat(column("select t.external_key from audit_entry e join ticket t on t.number = e.subject_id "
                + "where e.action = 'ticket.open' order by e.id")).isEqualTo(keys(0, 40));
    }

    @Test
    void aTicketOfManyIsStoredAsOneAlone() {
        put(0, 1);
        receiver.drain();
        put(1, 5);
        receiver.drain();

        for (var what : List.of(
                "select kind, channel, title, description, institution, region, contact_name, contact_phone, external_source, status, "
                        + "service_line, support_line, occurred_at, next_due_at, event_count, created_at, created_by, version from ticket",
                "select e.sequence, e.type, e.fact, e.at, e.recorded_at, e.actor, e.details::text from ticket_event e",
                "select c.profile, c.milestone, c.round, c.unit, c.amount, c.started_at, c.due_at, c.state, c.rule_id from ticket_clock c",
                "select a.percent, a.stage, a.at, array_to_string(a.targets, ' ') from ticket_alarm a",
                "select type, schema_version, payload::jsonb - 'number' from outbox",
                "select at, actor, actor_kind, action, subject_type, details from audit_entry")) {
            var found = rows("select count(*), x::text from (%s) x group by 2".formatted(what));
            assertThat(found).as(what).isNotEmpty().allSatisfy(row -> assertThat(((Long) row.get(0)) % 5).isZero());
        }
        assertThat(rows("select sum(n) from ticket_tally").get(0).get(0).toString()).isEqualTo("5");
    }

    @Test
    void aPoisonInTheMiddleBecomesADeadLetterAndHarmsNobody() {
        put(0, 5);
        broker.put("bad-1", "{\"schema\":1,".getBytes(UTF_8));
        broker.put("bad-2", message("bad-2", Map.of("institution", "\"H00000000000\"")));
        put(5, 10);

        receiver.drain();

        assertThat(broker.commits).containsExactly(12);
        assertThat(column("select external_key from ticket order by id")).isEqualTo(keys(0, 10));
        assertThat(rows("select count(distinct opened_tx) from ticket")).containsExactly(List.of(1L));
        assertThat(rows("select message_id, problem, errors::jsonb -> 0 ->> 'path' from dead_letter order by message_id"))
                .containsExactly(List.of("bad-1", "malformed", ""), List.of("bad-2", "invalid", "institution"));
    }

    @Test
    void oneKeyIsOneTicketInsideABatchAndAgainstTheDatabase() {
        put(0, 3);
        receiver.drain();
        put(1, 4);
        put(3, 5);
        put(0, 2);

        receiver.drain();

        assertThat(broker.commits).containsExactly(3, 7);
        assertThat(rows("select count(distinct opened_tx) from ticket")).as("no group fell apart").containsExactly(List.of(2L));
        assertThat(column("select external_key from ticket order by id")).isEqualTo(keys(0, 5));
        assertThat(rows("select count(*) from outbox union all select count(*) from audit_entry")).containsOnly(List.of(5L));
    }

    @Test
    void batchesOfTheSameKeysInOppositeOrderNeitherBlockNorDouble() {
        var backwards = new QueueInMemory();
        var reversed = new ArrayList<>(keys(0, 60));
        Collections.reverse(reversed);
        for (int round = 0; round < 5; round++) {
            put(0, 60);
            reversed.forEach(key -> backwards.put("r-" + key, message(key, Map.of())));
            var other = receiver(backwards);
            CompletableFuture.allOf(CompletableFuture.runAsync(receiver::drain), CompletableFuture.runAsync(other::drain)).join();
            assertThat(rows("select count(*), count(distinct external_key) from ticket")).containsExactly(List.of(60L, 60L));
        }
    }

    @Test
    void aDeathBetweenCommitAndAcknowledgementLosesAndDoublesNothing() {
        put(0, 10);
        broker.put("bad", "no".getBytes(UTF_8));
        broker.deaths.set(1);

        assertThatThrownBy(receiver::drain).isInstanceOf(JMSRuntimeException.class);
        assertThat(column("select external_key from ticket order by id")).isEqualTo(keys(0, 10));
        assertThat(broker.size()).isEqualTo(11);
        receiver(broker).drain();

        assertThat(broker.size()).isZero();
        assertThat(column("select external_key from ticket order by id")).isEqualTo(keys(0, 10));
        assertThat(column("select message_id from dead_letter")).containsExactly("bad");
        assertThat(rows("select count(*) from audit_entry where action = 'ticket.open'")).containsExactly(List.of(10L));
    }

    @Test
    void anOutageWithABatchInHandLeavesNothingAndTheNextDeliveryBringsAll() {
        trouble("57P01");
        put(0, 4);
        broker.put("m-down", message("down", Map.of("title", "\"trouble\"")));
        put(4, 8);

        for (int i = 0; i < 2 * Intake.MAX_DELIVERIES; i++) {
            assertThatThrownBy(receiver::drain).hasStackTraceContaining("trouble");
            assertThat(rows("select count(*) from ticket union all select count(*) from dead_letter")).containsOnly(List.of(0L));
        }
        mendDatabase();
        receiver.drain();

        assertThat(broker.commits).containsExactly(9);
        assertThat(rows("select count(*), count(distinct external_key) from ticket")).containsExactly(List.of(9L, 9L));
        assertThat(rows("select count(*) from dead_letter")).containsExactly(List.of(0L));
    }

    @Test
    void aFaultOfOneMessageIsItsOwnAndAfterFiveDeliveriesADeadLetter() {
        trouble("22000");
        put(0, 2);
        broker.put("m-bug", message("bug", Map.of("title", "\"trouble\"")));
        put(2, 4);

        for (int delivery = 1; delivery < Intake.MAX_DELIVERIES; delivery++) {
            assertThatThrownBy(receiver::drain).hasStackTraceContaining("trouble");
            assertThat(column("select external_key from ticket order by id")).isEqualTo(keys(0, 4));
            assertThat(rows("select count(*) from dead_letter")).containsExactly(List.of(0L));
        }
        receiver.drain();

        assertThat(broker.size()).isZero();
        assertThat(column("select external_key from ticket order by id")).isEqualTo(keys(0, 4));
        assertThat(rows("select message_id, problem from dead_letter")).containsExactly(List.of("m-bug", "internal"));
    }

    @Test
    void aBatchEndsByNumberAndBySize() {
        put(0, 100);
        receiver.drain();
        assertThat(broker.commits).containsExactly(IntakeReceiver.BATCH, 100 - IntakeReceiver.BATCH);

        broker.commits.clear();
        for (int i = 0; i < 4; i++) {
            broker.put("big-" + i, new byte[IntakeReceiver.BATCH_BYTES / 2]);
        }
        receiver.drain();
        assertThat(broker.commits).containsExactly(2, 2);
        assertThat(rows("select problem, count(*) from dead_letter group by 1")).containsExactly(List.of("too-large", 4L));
    }

    private IntakeReceiver receiver(QueueInMemory queue) {
        Queue name = () -> Intake.QUEUE;
        return new IntakeReceiver(queue::session, name, batch -> Callers.runAs(HOTLINE, () -> fixture.intake.takeAll(batch)));
    }

    /** From now on a ticket of that title cannot be stored. */
    private static void trouble(String state) {
        db.sql("""
                create function test_trouble() returns trigger language plpgsql as $$
                begin
                  if new.title = 'trouble' then raise exception 'trouble' using errcode = '%s'; end if;
                  return new;
                end $$""".formatted(state));
        db.sql("create trigger tr_test_trouble before insert on ticket for each row execute function test_trouble()");
    }

    private void put(int from, int to) {
        keys(from, to).forEach(key -> broker.put("m-" + key, message(key, Map.of())));
    }

    private static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj("call-%03d"::formatted).toList();
    }

    private static List<Object> column(String sql) {
        return rows(sql).stream().map(row -> row.get(0)).toList();
    }

    private static List<List<Object>> rows(String sql) {
        return Rows.of(db, sql);
    }
}
