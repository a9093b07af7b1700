package org.yiyun.platform.lease.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/**
 * Three nodes that beat, work, freeze in the middle of their work and wake up again in any order. Nothing but the lease keeps
 * them from doing an item twice: the items are read without a lock.
 */
class FreezePgTest {
    private static final int ITEMS = 20;
    private static final int STEPS = 200;

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final List<Actor> actors = List.of(new Actor("one"), new Actor("two"), new Actor("three"));

    @BeforeEach
    void makeItems() {
        db.sql("create table freeze_item (id int primary key, done boolean not null default false)");
        db.sql("create table freeze_effect (id int not null, node text not null)");
        db.sql("insert into freeze_item select generate_series(1, " + ITEMS + ")");
    }

    @AfterEach
    void dropItems() throws SQLException {
        for (var actor : actors) {
            actor.wake();
        }
        db.sql("drop table freeze_item, freeze_effect");
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void everyItemIsDoneOnceWhateverFreezes(long seed) throws SQLException {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            actors.get(random.nextInt(actors.size())).step(random.nextInt(8));
        }
        for (var actor : actors) {
            actor.wake();
        }
        while (!Rows.of(db, "select 1 from freeze_item where not done").isEmpty()) {
            for (var actor : actors) {
                actor.step(0);
                actor.step(1);
            }
        }

        assertThat(Rows.of(db, "select id from freeze_effect order by id").stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ITEMS).boxed().map(Object.class::cast).toList());
        assertThat(Rows.of(db, "select 1 from lease_takeover where reason = 'SILENT'")).isNotEmpty();
        assertThat(Rows.of(db, "select distinct node from freeze_effect")).hasSizeGreaterThan(1);
    }

    private static final class Actor {
        private final TestNode node;
        private @Nullable Connection frozen;

        Actor(String name) {
            node = new TestNode(db, name);
        }

        void step(int what) throws SQLException {
            if (frozen != null) {
                thaw(what);
                return;
            }
            switch (what) {
                case 0, 2, 3 -> node.tick().steady();
                case 4 -> freeze();
                default -> work();
            }
        }

        /** Its sleep lasts until one of the others has had the time to notice, or a little less. */
        private void thaw(int what) throws SQLException {
            if (what == 7) {
                wake();
            } else if (what >= 4) {
                node.silent();
            }
        }

        private void work() throws SQLException {
            try (var connection = node.begin()) {
                next(connection);
                connection.commit();
            }
        }

        private void freeze() throws SQLException {
            frozen = node.begin();
            next(frozen);
        }

        void wake() throws SQLException {
            if (frozen != null) {
                try (var woken = frozen) {
                    frozen = null;
                    woken.commit();
                } catch (SQLException ended) {
                    assertThat(ended.getSQLState()).isIn("57P01", "08006", "08003");
                }
            }
        }

        private void next(Connection connection) throws SQLException {
            var lease = node.lease();
            if (lease.isEmpty() || !lease.get().isHeld(connection)) {
                return;
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select min(id) from freeze_item where not done")) {
                rows.next();
                int id = rows.getInt(1);
                if (id > 0) {
                    statement.executeUpdate("update freeze_item set done = true where id = " + id);
                    statement.executeUpdate("insert into freeze_effect values (" + id + ", '" + node.node.name() + "')");
                }
            }
        }
    }
}
