package org.yiyun.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.matching.internal.MatchingFixture.CLERK;
import static org.yiyun.matching.internal.MatchingFixture.DAY;
import static org.yiyun.matching.internal.MatchingFixture.ELSEWHERE;
import static org.yiyun.matching.internal.MatchingFixture.FIRST;
import static org.yiyun.matching.internal.MatchingFixture.LIBRARY;
import static org.yiyun.matching.internal.MatchingFixture.ONE;
import static org.yiyun.matching.internal.MatchingFixture.SECOND;
import static org.yiyun.matching.internal.MatchingFixture.own;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.ImportMode;
import org.yiyun.matching.BulkConfirmation;
import org.yiyun.matching.CandidateView;
import org.yiyun.matching.ConfirmAbove;
import org.yiyun.matching.ConfirmMatch;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.OwnItem;
import org.yiyun.matching.RejectMatch;
import org.yiyun.matching.UploadMode;
import org.yiyun.matching.engine.Aspect;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** From an institution's list to confirmed pairs. */
@Covers("CAT-02")
class MatchingPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final MatchingFixture matching = new MatchingFixture(DB);

    @BeforeEach
    void library() {
        matching.prepare(DB);
    }

    private void list() {
        matching.proposed(FIRST, null, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "250mg*24s", "恒健制药", "12.5"),
                own("A2", "頭孢呋辛鈉粉針", "0.75g", "浙江远江药业", null),
                own("A3", "布洛芬缓释胶囊", "300mg×20粒", "中美华科药业", null),
                own("A4", "胃苏颗粒", "15g", null, null));
    }

    @Test
    void aListIsProposedWithReasonsAndTheRecordTellsOfIt() {
        list();

        assertThat(matching.rows(FIRST)).containsExactly("A1 SUGGESTED N1", "A2 SUGGESTED N4", "A3 SUGGESTED N3", "A4 UNMATCHED null");
        var item = as(FIRST, () -> matching.queries.get(LIBRARY, matching.id(FIRST, "A1")));
        assertThat(item.candidates().get(0).parts()).extracting(part -> part.aspect() + " " + part.grade())
                .containsExactly("NAME EQUAL", "FORM EQUAL", "STRENGTH EQUIVALENT", "PACK EQUIVALENT", "MAKER EQUIVALENT");
        assertThat(item.candidates().get(0).parts()).filteredOn(part -> part.aspect() == Aspect.PACK)
                .extracting(part -> part.own() + " = " + part.national()).containsExactly("250mg*24s = 0.25g×24粒");
        assertThat(as(FIRST, () -> matching.queries.records(LIBRARY, null, PageRequest.first(50)).items())).singleElement().satisfies(record -> {
            assertThat(List.of(record.added(), record.changed(), record.removed(), record.suggested(), record.unmatched(), record.confirmed()))
                    .containsExactly(4L, 0L, 0L, 3L, 1L, 0L);
            assertThat(List.of(record.libraryVersion(), record.startedBy(), record.mode())).containsExactly("1 批次", ONE, UploadMode.FULL);
        });
        assertThat(Rows.of(DB, "select actor, action, subject_id, details::json ->> 'items' from audit_entry where action like 'matching.%'"))
                .containsExactly(List.of(ONE, "matching.upload", "DRUGS/" + ONE, "4"));
    }

    @Test
    void aDecisionIsKeptToldAndUndone() {
        list();
        long id = matching.id(FIRST, "A1");

        var confirmed = as(FIRST, () -> matching.service.confirm(LIBRARY, id, new ConfirmMatch(null), null));
        assertThat(List.of(confirmed.state(), confirmed.nationalCode(), confirmed.decidedBy())).extracting(String::valueOf)
                .containsExactly("CONFIRMED", "N1", ONE);
        assertThat(problem(() -> matching.service.confirm(LIBRARY, id, new ConfirmMatch("N2"), null))).isEqualTo(ProblemType.MATCHING_STATE);
        as(FIRST, () -> matching.service.undo(LIBRARY, id, confirmed.version()));
        assertThat(problem(() -> matching.service.undo(LIBRARY, id, null))).isEqualTo(ProblemType.MATCHING_STATE);
        as(FIRST, () -> matching.service.reject(LIBRARY, id, new RejectMatch("N1", "规格不对"), null));
        assertThat(matching.rows(FIRST)).first().isEqualTo("A1 SUGGESTED N2");
        assertThat(problem(() -> matching.service.reject(LIBRARY, id, new RejectMatch("N1", null), null))).isEqualTo(ProblemType.INVALID);
        as(FIRST, () -> matching.service.reject(LIBRARY, id, new RejectMatch(null, "院内自制"), null));

        assertThat(matching.rows(FIRST)).first().isEqualTo("A1 REJECTED null");
        assertThat(as(FIRST, () -> matching.queries.history(LIBRARY, id))).extracting(event -> event.sequence() + " " + event.type() + " " + new TreeMap<>(event.details()))
                .containsExactly("1 CONFIRMED {nationalCode=N1, nationalName=阿莫西林胶囊}", "2 UNDONE {state=CONFIRMED}",
                        "3 DROPPED {nationalCode=N1, reason=规格不对}", "4 REJECTED {nationalCode=N2, reason=院内自制}");
        assertThat(problem(() -> matching.service.confirm(LIBRARY, id, new ConfirmMatch("N9"), null))).isEqualTo(ProblemType.INVALID);
        assertThat(problem(() -> matching.service.confirm(LIBRARY, id, new ConfirmMatch("N1"), 0))).isEqualTo(ProblemType.STALE_DATA);
        assertThatThrownBy(() -> DB.sql("update matching_event set actor = 'x'")).hasMessageContaining("append-only");
    }

    @Test
    void anEntryBelongsToOneItemOfAList() {
        matching.proposed(FIRST, null, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null), own("A2", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null));
        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFLICT N1 !A2", "A2 CONFLICT N1 !A1");

        as(FIRST, () -> matching.service.confirm(LIBRARY, matching.id(FIRST, "A2"), new ConfirmMatch(null), null));

        assertThat(problem(() -> matching.service.confirm(LIBRARY, matching.id(FIRST, "A1"), new ConfirmMatch(null), null)))
                .isEqualTo(ProblemType.MATCHING_TAKEN);
        as(FIRST, () -> matching.service.confirm(LIBRARY, matching.id(FIRST, "A1"), new ConfirmMatch("N2"), null));
        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFIRMED N2", "A2 CONFIRMED N1");
        assertThatThrownBy(() -> DB.sql("update matching_item set national_code = 'N1' where code = 'A1'"))
                .hasMessageContaining("uq_matching_item_confirmed");
    }

    @Test
    void bulkConfirmsWhatIsSureAndNotContradicted() {
        matching.proposed(FIRST, null, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null), own("A2", "布洛芬缓释胶囊", "0.3g×10粒", "中美华科药业有限公司", null),
                own("A3", "板蓝根颗粒", "10克*20包", "广西康江药业", null));

        var done = as(FIRST, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(null, new BigDecimal("0.9"))));

        assertThat(done).isEqualTo(new BulkConfirmation(2, 1));
        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFIRMED N1", "A2 SUGGESTED N3", "A3 CONFIRMED N5");
        assertThat(as(FIRST, () -> matching.queries.history(LIBRARY, matching.id(FIRST, "A3")))).singleElement()
                .satisfies(event -> assertThat(event.type() + " " + event.details().get("nationalCode") + " " + event.details().get("threshold"))
                        .isEqualTo("BULK_CONFIRMED N5 0.9"));
        assertThat(Rows.of(DB, "select details::json ->> 'confirmed' from audit_entry where action = 'matching.confirm-all'")).containsExactly(List.of("2"));
        assertThat(as(FIRST, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(null, null)))).isEqualTo(new BulkConfirmation(0, 1));
    }

    /** One to one: what bulk confirms for one item is not to be had for the others to which it is proposed. */
    @Test
    void bulkTellsTheOtherItemsThatTheirEntryIsTaken() {
        matching.proposed(FIRST, null, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null), own("A2", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null));
        DB.sql("update matching_item set state = 'SUGGESTED', rival = null");
        assertThat(matching.rows(FIRST)).containsExactly("A1 SUGGESTED N1", "A2 SUGGESTED N1");

        var done = as(FIRST, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(null, new BigDecimal("0.9"))));

        assertThat(done).isEqualTo(new BulkConfirmation(1, 1));
        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFIRMED N1", "A2 CONFLICT N1 !A1");
        assertThat(as(FIRST, () -> matching.queries.get(LIBRARY, matching.id(FIRST, "A2"))).candidates())
                .extracting(candidate -> candidate.code() + " " + candidate.takenBy()).startsWith("N1 A1", "N2 null");
        assertThat(as(FIRST, () -> matching.queries.get(LIBRARY, matching.id(FIRST, "A1"))).candidates())
                .extracting(CandidateView::takenBy).containsOnlyNulls();
    }

    /** Whoever waited behind a decision that is taken back stands as if it had never been made, without another run of the job. */
    @Test
    void whatIsTakenBackSetsItsRivalsFree() {
        matching.proposed(FIRST, null, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null), own("A2", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null),
                own("A3", "阿莫西林胶囊", "0.25g×36粒", "广东恒健制药有限公司", null));
        List<String> proposed = List.of("A1 CONFLICT N1 !A2", "A2 CONFLICT N1 !A1", "A3 SUGGESTED N2");
        assertThat(matching.rows(FIRST)).isEqualTo(proposed);

        decide("A2", new ConfirmMatch(null));
        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFLICT N1 !A2", "A2 CONFIRMED N1", "A3 SUGGESTED N2");
        undo("A2");
        assertThat(matching.rows(FIRST)).isEqualTo(proposed);

        // who is out of it leaves the other alone with the entry, and comes back beside it
        as(FIRST, () -> matching.service.reject(LIBRARY, matching.id(FIRST, "A1"), new RejectMatch(null, "院内自制"), null));
        assertThat(matching.rows(FIRST)).containsExactly("A1 REJECTED null", "A2 SUGGESTED N1", "A3 SUGGESTED N2");
        undo("A1");
        assertThat(matching.rows(FIRST)).isEqualTo(proposed);

        // an entry that was proposed to another and is chosen by hand
        decide("A1", new ConfirmMatch("N2"));
        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFIRMED N2", "A2 SUGGESTED N1", "A3 CONFLICT N2 !A1");
        undo("A1");
        assertThat(matching.rows(FIRST)).isEqualTo(proposed);

        // what was decided in bulk is taken back like any other
        DB.sql("update matching_item set state = 'SUGGESTED', rival = null");
        as(FIRST, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(null, new BigDecimal("0.9"))));
        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFIRMED N1", "A2 CONFLICT N1 !A1", "A3 CONFIRMED N2");
        undo("A1");
        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFLICT N1 !A2", "A2 CONFLICT N1 !A1", "A3 CONFIRMED N2");
    }

    @Test
    void aCandidateThatIsRuledOutIsLeftToTheOthersAndTheNextOneMayBeTaken() {
        matching.proposed(FIRST, null, UploadMode.FULL,
                own("A1", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null), own("A2", "阿莫西林胶囊", "0.25g×24粒", "广东恒健制药有限公司", null),
                own("A3", "阿莫西林胶囊", "0.25g×36粒", "广东恒健制药有限公司", null));
        decide("A3", new ConfirmMatch(null));

        as(FIRST, () -> matching.service.reject(LIBRARY, matching.id(FIRST, "A1"), new RejectMatch("N1", "规格不对"), null));

        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFLICT N2 !A3", "A2 SUGGESTED N1", "A3 CONFIRMED N2");
    }

    private void decide(String code, ConfirmMatch request) {
        as(FIRST, () -> matching.service.confirm(LIBRARY, matching.id(FIRST, code), request, null));
    }

    private void undo(String code) {
        as(FIRST, () -> matching.service.undo(LIBRARY, matching.id(FIRST, code), null));
    }

    @Test
    void bulkLeavesOutWhatHasBeenStoppedSince() {
        list();
        matching.release(ImportMode.FULL, DAY.plusDays(1),
                "N1,阿莫西林胶囊,胶囊剂,0.25g,24,粒,广东恒健制药有限公司,国药准字H44020001",
                "N3,布洛芬缓释胶囊,胶囊剂,0.3g,20,粒,中美华科药业有限公司,国药准字H10900089");

        as(FIRST, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(null, new BigDecimal("0.8"))));

        assertThat(matching.rows(FIRST)).containsExactly("A1 CONFIRMED N1", "A2 SUGGESTED N4", "A3 CONFIRMED N3", "A4 UNMATCHED null");
    }

    @Test
    void whatIsDecidedStaysUntilTheItemIsDescribedOtherwise() {
        list();
        as(FIRST, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(null, null)));
        as(FIRST, () -> matching.service.reject(LIBRARY, matching.id(FIRST, "A4"), new RejectMatch(null, null), null));

        matching.proposed(FIRST, null, UploadMode.DELTA,
                own("A1", "阿莫西林胶囊", "0.25g×36粒", "恒健制药", "12.5"), own("A3", "布洛芬缓释胶囊", "300mg×20粒", "中美华科药业", "9"));
        assertThat(matching.rows(FIRST)).containsExactly("A1 SUGGESTED N2", "A2 CONFIRMED N4", "A3 CONFIRMED N3", "A4 REJECTED null");

        matching.proposed(FIRST, null, UploadMode.FULL, own("A1", "阿莫西林胶囊", "0.25g×36粒", "恒健制药", "12.5"));
        assertThat(matching.rows(FIRST)).containsExactly("A1 SUGGESTED N2");
        assertThat(as(FIRST, () -> matching.queries.records(LIBRARY, null, PageRequest.first(50)).items())).extracting(record -> record.added() + " " + record.changed() + " "
                + record.unchanged() + " " + record.removed()).containsExactly("0 0 1 3", "0 2 0 0", "4 0 0 0");
    }

    /** Each look through all that is loaded costs as much as the list is long. */
    @Test
    void aListThatComesAgainIsNotLookedThroughForEachOfItsItems() {
        var items = IntStream.range(0, 30).mapToObj(i -> own("A" + i, "药品" + i, null, null, null)).toArray(OwnItem[]::new);
        matching.proposed(FIRST, null, UploadMode.FULL, items);
        Statistics statistics = DB.inTransaction(em -> em.unwrap(Session.class).getSessionFactory().getStatistics());
        statistics.setStatisticsEnabled(true);

        matching.upload(FIRST, null, UploadMode.FULL, items);

        assertThat(statistics.getFlushCount()).isBetween(1L, 9L);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void afterAPublicationWhatIsOpenIsProposedAnew() {
        list();
        as(FIRST, () -> matching.service.confirm(LIBRARY, matching.id(FIRST, "A3"), new ConfirmMatch(null), null));
        matching.release(ImportMode.DELTA, MatchingFixture.DAY, "N8,胃苏颗粒,颗粒剂,15g,3,袋,江苏扬子江药业有限公司,国药准字Z10930002");

        as(CLERK, () -> matching.service.propose(LIBRARY, ONE));
        matching.run(CLERK);

        assertThat(matching.rows(FIRST)).containsExactly("A1 SUGGESTED N1", "A2 SUGGESTED N4", "A3 CONFIRMED N3", "A4 SUGGESTED N8");
        assertThat(as(FIRST, () -> matching.queries.records(LIBRARY, null, PageRequest.first(50)).items())).hasSize(1);
        assertThat(problem(SECOND, () -> matching.service.propose(LIBRARY, ONE))).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void confirmedPairsTeachOtherLists() {
        matching.proposed(FIRST, null, UploadMode.FULL, own("A1", "消炎宝", "0.25g×24粒", "恒健", null));
        assertThat(matching.rows(FIRST)).containsExactly("A1 UNMATCHED null");
        as(FIRST, () -> matching.service.confirm(LIBRARY, matching.id(FIRST, "A1"), new ConfirmMatch("N1"), null));

        matching.proposed(SECOND, null, UploadMode.FULL, own("B7", "消炎宝", "0.25g×24粒", "恒健", null), own("B8", "消炎宝", "250mg×36粒", "恒健", null));

        assertThat(matching.rows(SECOND)).containsExactly("B7 SUGGESTED N1", "B8 SUGGESTED N2");
    }

    @Test
    void anInstitutionSeesItsOwnListAndStaffThoseOfTheirRegions() {
        list();
        long id = matching.id(FIRST, "A1");

        assertThat(matching.rows(SECOND)).isEmpty();
        assertThat(matching.rows(ELSEWHERE)).isEmpty();
        assertThat(matching.rows(CLERK)).hasSize(4);
        for (Caller stranger : List.of(SECOND, ELSEWHERE)) {
            assertThat(problem(stranger, () -> matching.queries.get(LIBRARY, id))).isEqualTo(ProblemType.NOT_FOUND);
            assertThat(problem(stranger, () -> matching.queries.history(LIBRARY, id))).isEqualTo(ProblemType.NOT_FOUND);
            assertThat(problem(stranger, () -> matching.service.confirm(LIBRARY, id, new ConfirmMatch(null), null))).isEqualTo(ProblemType.NOT_FOUND);
            assertThat(problem(stranger, () -> matching.queries.check(LIBRARY, ONE, null, null))).isEqualTo(ProblemType.NOT_FOUND);
            assertThat(problem(stranger, () -> matching.service.confirmAbove(LIBRARY, new ConfirmAbove(ONE, null)))).isEqualTo(ProblemType.NOT_FOUND);
            assertThat(as(stranger, () -> matching.queries.records(null, null, PageRequest.first(50)).items())).isEmpty();
        }
        assertThat(problem(CLERK, () -> matching.queries.check(LIBRARY, null, null, null))).isEqualTo(ProblemType.INVALID);
        assertThat(problem(CLERK, () -> matching.queries.list(new MatchingFilter("NONE", null, Set.of(), null, null), PageRequest.first(10))))
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    private ProblemType problem(Supplier<?> work) {
        return problem(FIRST, work);
    }

    private static ProblemType problem(Caller caller, Supplier<?> work) {
        try {
            as(caller, work::get);
        } catch (BusinessException refused) {
            return refused.type();
        }
        throw new AssertionError("nothing was refused");
    }
}
