package org.yiyun.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.audit.AuditEntryView;
import org.yiyun.audit.AuditFilter;
import org.yiyun.audit.AuditQueries;
import org.yiyun.audit.AuditService;
import org.yiyun.audit.ChainStatus;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Actor;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestLeases;

class AuditTrailPgTest {
    private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
    private static final Caller AUDITOR = TestCallers.staff("auditor", Permission.AUDIT_READ);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final BusinessClock clock = new BusinessClock(Clock.fixed(NOON, BusinessClock.ZONE));
    private final AuditService audit = new AuditService(clock, db.em());
    private final AuditSealer sealer = db.bean(AuditSealer.class, new AuditSealer(clock, db.em()));
    private final AuditQueries queries = db.bean(AuditQueries.class, new AuditQueries(new AuditEntries(db.em()), List.of()));
    private Lease lease;

    @BeforeEach
    void takeRole() {
        lease = TestLeases.take(db, "audit-seal");
    }

    @Test
    void recordsWhoDidWhatWithItsDetails() {
        var details = new LinkedHashMap<String, Object>();
        details.put("level", 2);
        details.put("kind", Caller.Kind.STAFF);
        details.put("none", null);
        details.put("names", List.of("甲", "乙"));
        record("desk", "ticket.grade", "42", details);
        sealer.seal(lease);

        var page = search(AuditFilter.ALL, PageRequest.first(10));

        assertThat(page.items()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("id").containsExactly(
                new AuditEntryView(0, NOON, "desk", "STAFF", "192.0.2.1", "ticket.grade", "ticket", "42",
                        "{\"level\":2,\"kind\":\"STAFF\",\"none\":null,\"names\":[\"甲\",\"乙\"]}", 1L));
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.next()).isNull();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        assertThatThrownBy(() -> db.runInTransaction(em -> {
            Callers.runAs(AUDITOR, () -> audit.record("a.b", "x", "1", Map.of()));
            throw new IllegalStateException("business failed");
        })).hasMessage("business failed");

        assertThat(search(AuditFilter.ALL, PageRequest.first(10)).total()).isZero();
    }

    @Test
    void keepsTextsThatAnAttackerMayHaveChosenPrintable() {
        db.runInTransaction(em -> audit.recordAs(
                Actor.unknown("192.0.2.9"), "security.login-failed", "user", "a\n\0b" + "x".repeat(300), Map.of("t", "\0")));

        assertThat(search(AuditFilter.ALL, PageRequest.first(10)).items())
                .extracting(AuditEntryView::actor, AuditEntryView::actorKind, AuditEntryView::subjectId, AuditEntryView::details)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("-", "NOBODY", "a??b" + "x".repeat(196), "{\"t\":\"\"}"));
    }

    @Test
    void findsByEachFilterAndPagesWithoutGaps() {
        for (int i = 0; i < 5; i++) {
            record(i % 2 == 0 ? "desk" : "leader", i < 3 ? "ticket.grade" : "ticket.close", "" + i, Map.of());
        }
        record("desk", "sla.publish", "P", Map.of());

        var first = search(filter("desk", "ticket."), PageRequest.first(2));
        var second = search(filter("desk", "ticket."), new PageRequest(2, first.next()));

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).extracting(AuditEntryView::subjectId).containsExactly("4", "2");
        assertThat(second.items()).extracting(AuditEntryView::subjectId).containsExactly("0");
        assertThat(second.next()).isNull();
        assertThat(search(filter(null, "ticket.close"), PageRequest.first(9)).total()).isEqualTo(2);
        assertThat(search(new AuditFilter(null, null, "sla", "P", NOON, NOON.plusSeconds(1)), PageRequest.first(9)).total()).isEqualTo(1);
        assertThat(search(new AuditFilter(null, null, null, null, NOON.plusSeconds(1), null), PageRequest.first(9)).total()).isZero();
        assertThat(TestCallers.as(AUDITOR, queries::actions)).containsExactly("sla.publish", "ticket.close", "ticket.grade");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update audit_entry set actor = 'other'", "delete from audit_entry", "truncate audit_entry cascade",
        "update audit_seal set hash = hash", "delete from audit_seal", "truncate audit_seal"
    })
    void refusesToChangeOrRemove(String statement) {
        record("desk", "ticket.grade", "1", Map.of());
        sealer.seal(lease);

        assertThatThrownBy(() -> db.sql(statement)).hasMessageContaining("is refused");
    }

    @Test
    void sealsInOrderAndFindsTheChainIntact() {
        for (int i = 0; i < 3; i++) {
            record("desk", "ticket.grade", "" + i, Map.of());
        }
        assertThat(verify()).isEqualTo(new ChainStatus(0, 3, 0, null, "0".repeat(64)));

        assertThat(sealer.seal(lease)).isFalse();
        record("desk", "ticket.close", "9", Map.of());
        var sealed = verify();
        sealer.seal(lease);

        assertThat(sealed).isEqualTo(new ChainStatus(3, 1, 0, null, sealed.head()));
        assertThat(verify()).isEqualTo(new ChainStatus(4, 0, 0, null, verify().head()));
        assertThat(verify().head()).isNotEqualTo(sealed.head());
    }

    @Test
    void linksAnEntryThatCommitsAfterLaterOnesAtTheEnd() {
        db.runInTransaction(slow -> {
            Callers.runAs(AUDITOR, () -> audit.record("a.slow", "x", "1", Map.of()));
            db.runInTransaction(quick -> Callers.runAs(AUDITOR, () -> audit.record("a.quick", "x", "2", Map.of())));
            db.bean(AuditSealer.class, new NewTransactionSealer()).seal(lease);
        });
        sealer.seal(lease);

        assertThat(search(AuditFilter.ALL, PageRequest.first(9)).items())
                .extracting(AuditEntryView::action, AuditEntryView::position)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a.quick", 1L), org.assertj.core.groups.Tuple.tuple("a.slow", 2L));
        assertThat(verify().intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update audit_entry set details = '{\"level\":3}' where subject_id = '2'",
        "update audit_entry set at = at + interval '1 microsecond' where subject_id = '2'",
        "update audit_entry set address = null where subject_id = '2'",
        "update audit_seal set hash = sha256('x') where position = 2",
        "delete from audit_seal where position = 2"
    })
    void showsWhereTheChainWasTamperedWith(String tampering) {
        for (int i = 1; i <= 3; i++) {
            record("desk", "ticket.grade", "" + i, Map.of());
        }
        sealer.seal(lease);

        db.sql("set session_replication_role = replica; " + tampering + "; reset session_replication_role");

        assertThat(verify().brokenAt()).isEqualTo(2);
        assertThat(verify().intact()).isFalse();
    }

    @Test
    void missesAnEntryThatWasTakenOutOfTheQueue() {
        record("desk", "ticket.grade", "1", Map.of());
        db.sql("delete from audit_unsealed");

        assertThat(verify()).isEqualTo(new ChainStatus(0, 0, 1, null, "0".repeat(64)));
        assertThat(verify().intact()).isFalse();
    }

    @Test
    void isReadOnlyByThoseWhoMay() {
        assertThatThrownBy(() -> Callers.runAs(TestCallers.staff("desk"), queries::verify))
                .isInstanceOf(BusinessException.class).hasMessageStartingWith("forbidden");
    }

    /** Seals in a transaction of its own even inside another, as the timer's would be. */
    static class NewTransactionSealer extends AuditSealer {
        @Override
        public boolean seal(Lease held) {
            return db.inTransaction(em -> new AuditSealer(new BusinessClock(), em).seal(held));
        }
    }

    private void record(String actor, String action, String id, Map<String, ?> details) {
        var type = action.substring(0, action.indexOf('.'));
        db.runInTransaction(em -> Callers.runAs(TestCallers.staff(actor), () -> audit.record(action, type, id, details)));
    }

    private org.yiyun.platform.paging.Page<AuditEntryView> search(AuditFilter filter, PageRequest page) {
        return TestCallers.as(AUDITOR, () -> queries.search(filter, page));
    }

    private ChainStatus verify() {
        return TestCallers.as(AUDITOR, queries::verify);
    }

    private static AuditFilter filter(@org.jspecify.annotations.Nullable String actor, String action) {
        return new AuditFilter(actor, action, null, null, null, null);
    }
}
