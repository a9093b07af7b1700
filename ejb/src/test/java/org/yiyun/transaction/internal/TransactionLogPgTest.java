package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.transaction.internal.TransactionFixture.AWAY;
import static org.yiyun.transaction.internal.TransactionFixture.HOSPITAL;
import static org.yiyun.transaction.internal.TransactionFixture.NAME;
import static org.yiyun.transaction.internal.TransactionFixture.PERSON;
import static org.yiyun.transaction.internal.TransactionFixture.asked;
import static org.yiyun.transaction.internal.TransactionFixture.line;
import static org.yiyun.transaction.internal.TransactionFixture.ok;
import static org.yiyun.transaction.internal.TransactionFixture.settle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.transaction.TransactionFilter;
import org.yiyun.transaction.TransactionRow;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.TransactionSummary;
import org.yiyun.transaction.TransactionView;

/** The log of messages: nobody in clear, within scope, with counts (BEN-13). */
@Covers("BEN-13")
class TransactionLogPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private TransactionFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new TransactionFixture(db);
    }

    @Test
    void theLogHasNoPersonInItAndIsSeenWithinScope() {
        String person = fixture.personNumber();
        String encounter = fixture.charged(person, "V1");
        ok(fixture.send("2207", settle(encounter, person, "300.00")));
        fixture.send("2207", settle(encounter, person, "300.00"));
        fixture.send("2206", settle(PERSON, person, "300.00"));
        assertThat(fixture.kept()).doesNotContain(PERSON, NAME, "测试员").contains("110105********002X");

        List<TransactionRow> course = as(TransactionFixture.CLERK, () -> fixture.queries.course(encounter));
        assertThat(course).extracting(TransactionRow::infno).containsExactly("2201", "2204", "2207");
        TransactionView masked = as(TransactionFixture.CLERK, () -> fixture.queries.get(course.get(2).id()));
        assertThat(masked.person()).isEqualTo(new TransactionView.Person(person, "110105********002X", "李*华"));
        TransactionView clear = as(TransactionFixture.READER, () -> fixture.queries.get(course.get(2).id()));
        assertThat(clear.person()).isEqualTo(new TransactionView.Person(person, PERSON, NAME));
        assertThat(sights("transaction", "reader")).isEqualTo(1);
        assertThat(sights("transaction-person", HOSPITAL)).as("the institution saw who it is").isEqualTo(1);

        TransactionSummary summary = as(TransactionFixture.CLERK, () -> fixture.queries.summary(TransactionFilter.ALL));
        assertThat(summary.infnos()).extracting(one -> one.infno() + " " + one.done() + " " + one.refused())
                .containsExactly("1101 1 0", "2201 1 0", "2204 1 0", "2206 0 1", "2207 1 1");
        assertThat(summary.reasons()).containsExactly(
                new TransactionSummary.ByReason("TX3001", 1, 50), new TransactionSummary.ByReason("TX3017", 1, 50));
        assertThat(summary.institutions()).containsExactly(new TransactionSummary.ByInstitution(HOSPITAL, 6, 2, 0));
        assertThat(summary.slowest()).hasSize(6);

        Caller own = TestCallers.institution(HOSPITAL, Permission.TRANSACTION_READ);
        Caller stranger = TestCallers.institution(AWAY, Permission.TRANSACTION_READ);
        assertThat(as(own, () -> fixture.queries.count(TransactionFilter.ALL))).isEqualTo(6);
        assertThat(as(stranger, () -> fixture.queries.count(TransactionFilter.ALL))).isZero();
        assertThatThrownBy(() -> as(stranger, () -> fixture.queries.get(course.get(0).id()))).isInstanceOf(BusinessException.class);
        var first = as(own, () -> fixture.queries.page(TransactionFilter.ALL, PageRequest.first(3)));
        var rest = as(own, () -> fixture.queries.page(TransactionFilter.ALL, PageRequest.of(3, first.next())));
        assertThat(Stream.concat(first.items().stream(), rest.items().stream()).map(TransactionRow::infno))
                .containsExactly("2206", "2207", "2207", "2204", "2201", "1101");
    }

    /** Messages of institutions elsewhere are not those of a county. */
    @Test
    void countsWhatIsOfTheRegionsOfTheCaller() {
        fixture.personNumber();
        fixture.send(AWAY, "1101", fixture.msgid(AWAY), asked(PERSON, NAME));
        fixture.send(AWAY, "9998", fixture.msgid(AWAY), Map.of());
        Map<Set<String>, Long> seen = new HashMap<>();
        for (Set<String> regions : List.of(Set.of("4408"), Set.of("440105"), Set.of("4408", "4401"), Set.of("4409"), Set.<String>of())) {
            seen.put(regions, as(new Caller("county", "county", Caller.Kind.STAFF, Set.of(Permission.TRANSACTION_READ), new Scope(null, regions), null),
                    () -> fixture.queries.count(new TransactionFilter(null, Set.of(TransactionState.values()), null, null, null, null, null, null, null))));
        }
        assertThat(seen).isEqualTo(Map.of(Set.of("4408"), 1L, Set.of("440105"), 2L, Set.of("4408", "4401"), 3L, Set.of("4409"), 0L, Set.of(), 3L));
    }

    /** Whoever makes numbers up does not make the list longer. */
    @Test
    void unknownTransactionsAreOneLine() {
        for (String infno : List.of("9998", "ABCD", "2207A", "1101")) {
            fixture.send(infno, Map.of());
        }
        as(TestCallers.institution(HOSPITAL, Permission.TRANSACTION_SEND), () -> fixture.service.exchange(null, "no json"));
        TransactionSummary summary = as(TransactionFixture.CLERK, () -> fixture.queries.summary(TransactionFilter.ALL));
        assertThat(summary.infnos()).extracting(one -> one.infno() + " " + one.total() + " " + one.refused()).containsExactly("1101 1 1", " 4 4");
        assertThat(summary.total()).isEqualTo(5);
    }

    /** A file of the list says how many it leaves off. */
    @Test
    void aFileKnowsWhatItLeavesOff() {
        db.sql("""
                insert into transaction_log (id, received_at, infno, msgid, is_first, institution, operator, digest, state, attempt, begun_at,
                    repeats, input)
                select 1000000 + n, '2026-11-26 08:00:00+08', '2203', 'm' || n, true, 'H1', 'x', 'x', 'DONE', 1, '2026-11-26 08:00:00+08', 0, '{}'
                from generate_series(1, 10007) n""");
        Exported<TransactionRow> all = as(TransactionFixture.CLERK, () -> fixture.queries.export(TransactionFilter.ALL));

        assertThat(List.of(all.size(), all.leftOff())).isEqualTo(List.<Number>of(10_000, 7L));
        assertThat(as(TransactionFixture.CLERK, () -> fixture.queries.export(new TransactionFilter(
                null, Set.of(), null, null, "m1", null, null, null, null))).leftOff()).isZero();
    }

    private long sights(String subject, String actor) {
        return db.inTransaction(em -> ((Number) em.createNativeQuery(
                "select count(*) from audit_entry where action = 'personal-data.sight' and subject_type = :subject and actor = :actor", Long.class)
                .setParameter("subject", subject).setParameter("actor", actor)
                .getSingleResult()).longValue());
    }

    /** A message must not read a whole table for what it looks up. */
    @Test
    void lookUpsHaveTheirIndexes() {
        Map<String, String> lookUps = Map.of(
                "ix_transaction_settlement_encounter", "transaction_settlement where encounter_id = 1 order by id",
                "ix_transaction_encounter_filing", "transaction_encounter where filing = 'F1'",
                "ix_transaction_log_encounter", "transaction_log where encounter = 'M1' order by received_at, id",
                "ix_transaction_log_msgid", "transaction_log where msgid = 'x' order by received_at desc, id desc");
        lookUps.forEach((index, what) -> assertThat(db.<List<?>>inTransaction(em -> {
            em.createNativeQuery("set local enable_seqscan = off").executeUpdate();
            return em.createNativeQuery("explain select * from " + what, String.class).getResultList();
        })).as(what).anySatisfy(line -> assertThat(String.valueOf(line)).contains(index)));
    }
}
