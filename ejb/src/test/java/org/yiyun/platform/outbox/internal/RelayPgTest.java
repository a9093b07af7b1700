package org.yiyun.platform.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.outbox.Broadcast;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.MessageRoutes.Route;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.outbox.internal.Letters.Letter;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestLeases;

public class RelayPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final BusinessClock clock = at(NOW);
    private final Outbox outbox = new Outbox(clock, db.em());
    private final Letters broker = new Letters();
    private final Relay relay = relay(broker, clock);
    private Lease lease;

    @BeforeEach
    void takeRole() {
        lease = TestLeases.take(db, "outbox");
    }

    public record Fact(int number, String text) {}

    @Test
    void sendsInOrderWhatIsCommittedAndOnlyThat() throws SQLException {
        put("a", 1, "一");
        assertThatThrownBy(() -> db.runInTransaction(em -> {
            outbox.put("Fact", "lost", new Fact(0, null));
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");
        put("b", 2, null);

        assertThat(relay.sendBatch(lease)).isEqualTo(2);
        assertThat(relay.sendBatch(lease)).isZero();

        assertThat(broker.delivered).containsExactly(
                new Letter("facts", "a", "{\"number\":1,\"text\":\"一\"}"),
                new Letter("facts", "b", "{\"number\":2,\"text\":null}"));
    }

    @Test
    void keepsEverythingWhileTheBrokerIsAwayAndSendsItInOrderAfterwards() throws SQLException {
        IntStream.range(0, 5).forEach(i -> put("k" + i, i, ""));
        broker.away = true;
        assertThatThrownBy(() -> relay.sendBatch(lease)).hasMessage("broker away");
        broker.away = false;

        assertThat(relay.sendBatch(lease)).isEqualTo(5);

        assertThat(broker.keys()).containsExactly("k0", "k1", "k2", "k3", "k4");
    }

    @Test
    void aDeathBetweenSendAndMarkSendsAgainAndTheInboxTakesItInOnce() throws SQLException {
        put("a", 1, "");
        broker.answerLost = true;
        assertThatThrownBy(() -> relay.sendBatch(lease)).hasMessage("answer lost");
        broker.answerLost = false;
        relay.sendBatch(lease);
        assertThat(broker.keys()).containsExactly("a", "a");

        var inbox = new Inbox(clock, db.em());
        var effects = broker.keys().stream()
                .filter(key -> db.inTransaction(em -> inbox.firstTime("consumer", key)))
                .count();

        assertThat(effects).isEqualTo(1);
        boolean other = db.inTransaction(em -> inbox.firstTime("another", "a"));
        assertThat(other).isTrue();
    }

    @Test
    void theInboxForgetsWhatRollsBackAndMakesTheSecondOfTwoAtOnceWait() {
        var inbox = new Inbox(clock, db.em());
        assertThatThrownBy(() -> db.runInTransaction(em -> {
            assertThat(inbox.firstTime("c", "m")).isTrue();
            throw new IllegalStateException("rolled back");
        })).hasMessage("rolled back");

        var first = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> db.inTransaction(em -> inbox.firstTime("c", "m"))))
                .toList().stream().filter(CompletableFuture::join).count();

        assertThat(first).isEqualTo(1);
    }

    @Test
    void oneRelayAtATimeSends() throws Exception {
        IntStream.range(0, 1200).forEach(i -> put("k" + i, i, ""));
        var brokers = List.of(new Letters(), new Letters(), new Letters());
        var relays = brokers.stream().map(b -> CompletableFuture.runAsync(() -> drain(relay(b, clock)))).toList();
        relays.forEach(CompletableFuture::join);
        drain(relay);

        var all = brokers.stream().flatMap(b -> b.keys().stream()).toList();
        assertThat(all.size() + broker.keys().size()).isEqualTo(1200);
        assertThat(all).doesNotHaveDuplicates();
        assertThat(brokers).allSatisfy(b -> assertThat(numbers(b)).isSorted());
    }

    @Test
    void aRelayWhoseLeaseIsAnothersSendsNothing() throws SQLException {
        put("a", 1, "");
        var next = TestLeases.take(db, "outbox");

        assertThat(relay.sendBatch(lease)).isZero();
        assertThat(broker.delivered).isEmpty();
        assertThat(relay.sendBatch(next)).isEqualTo(1);
    }

    @Test
    void aRelayThatLosesItsSessionWhileItSendsMarksNothing() throws SQLException {
        put("a", 1, "");
        broker.beforeCommit = () -> db.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where pid <> pg_backend_pid() and state = 'idle in transaction' and query like 'update outbox%'""");
        assertThatThrownBy(() -> relay.sendBatch(lease)).isInstanceOf(SQLException.class);
        broker.beforeCommit = () -> { };

        assertThat(relay.sendBatch(lease)).isEqualTo(1);
        assertThat(broker.keys()).containsExactly("a", "a");
    }

    @Test
    void tellsEveryNodeEachFactOnceFromItsStartOn() throws SQLException {
        put("before", 0, "");
        relay.sendBatch(lease);
        var one = new BroadcastReader(db.dataSource(), Set.of("Fact"));
        var two = new BroadcastReader(db.dataSource(), Set.of("Fact"));
        assertThat(one.next()).isEmpty();
        assertThat(two.next()).isEmpty();

        put("a", 1, "x");
        put("a", 2, "y");
        relay.sendBatch(lease);
        var a = new Broadcast("Fact", "a", "{\"number\":2,\"text\":\"y\"}");
        assertThat(one.next()).containsExactly(a);
        put("b", 3, "z");
        relay.sendBatch(lease);
        var b = new Broadcast("Fact", "b", "{\"number\":3,\"text\":\"z\"}");
        assertThat(one.next()).containsExactly(b);
        assertThat(two.next()).containsExactly(a, b);
        assertThat(two.next()).isEmpty();
    }

    @Test
    void aBroadcastLongerThanOneLookIsReadToItsEnd() throws SQLException {
        var reader = new BroadcastReader(db.dataSource(), Set.of("Fact"));
        reader.next();
        db.runInTransaction(em -> IntStream.range(0, 5200).forEach(i -> outbox.put("Fact", "k" + i, new Fact(i, ""))));
        drain(relay);

        var found = 0;
        for (var news = reader.next(); !news.isEmpty(); news = reader.next()) {
            found += news.size();
        }
        assertThat(found).isEqualTo(5200);
    }

    @Test
    void trimsWhatWasSentLongAgo() throws SQLException {
        put("old", 1, "");
        relay.sendBatch(lease);
        var later = at(NOW.plus(Duration.ofDays(4)));
        db.runInTransaction(em -> new Outbox(later, db.em()).put("Fact", "new", new Fact(2, "")));
        relay(broker, later).sendBatch(lease);

        assertThat(relay(broker, later).trim()).isEqualTo(1);

        assertThat(db.<List<?>>inTransaction(em -> em.createNativeQuery("select aggregate_key from outbox").getResultList()))
                .isEqualTo(List.of("new"));
    }

    private void put(String key, int number, String text) {
        db.runInTransaction(em -> outbox.put("Fact", key, new Fact(number, text)));
    }

    private static Relay relay(MessageSender sender, BusinessClock clock) {
        return new Relay(db.dataSource(), sender, new Routing(List.of(Route.toQueue("Fact", "facts"), Route.toEveryNode("Fact"))), clock);
    }

    private void drain(Relay relay) {
        try {
            while (relay.sendBatch(lease) > 0) {
                // there is more
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static List<Integer> numbers(Letters letters) {
        return letters.keys().stream().map(key -> Integer.valueOf(key.substring(1))).toList();
    }

    private static BusinessClock at(Instant instant) {
        return new BusinessClock(Clock.fixed(instant, BusinessClock.ZONE));
    }
}
