package org.yiyun.web.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintSort;
import org.yiyun.complaint.ComplaintStatus;

class ComplaintListQueryTest {
    private static final Set<ComplaintStatus> UNFINISHED = EnumSet.complementOf(EnumSet.of(ComplaintStatus.CLOSED));

    @Test
    void showsWhatIsOpenUnlessAsked() {
        assertThat(parse(Map.of("view", "x", "kind", "x", "status", ",", "from", "2026-13-01", "sort", "drop table"))).isEqualTo(
                new ComplaintListQuery(
                        ComplaintListQuery.View.OPEN,
                        new ComplaintFilter(Set.of(), UNFINISHED, null, null, null, null, null, null, null, false),
                        ComplaintSort.NEWEST));
    }

    @Test
    void readsEveryFilter() {
        assertThat(parse(Map.of("view", "mine", "kind", "PRAISE,SUGGESTION", "status", "CLOSED", "staff", " E001 ", "organisation", "YY",
                        "institution", "H1", "q", " 态度 ", "from", "2026-11-01", "to", "2026-11-21")))
                .isEqualTo(new ComplaintListQuery(
                        ComplaintListQuery.View.MINE,
                        new ComplaintFilter(
                                Set.of(ComplaintKind.PRAISE, ComplaintKind.SUGGESTION), Set.of(ComplaintStatus.CLOSED), "E001", "YY", "H1",
                                "complaints", "态度", Instant.parse("2026-10-31T16:00:00Z"), Instant.parse("2026-11-21T16:00:00Z"), false),
                        ComplaintSort.NEWEST));
    }

    @Test
    void looksForWordsEverywhereAndForWhatIsLate() {
        assertThat(parse(Map.of("q", "态度")).filter().status()).isEmpty();
        assertThat(parse(Map.of("view", "overdue", "sort", "due"))).isEqualTo(new ComplaintListQuery(
                ComplaintListQuery.View.OVERDUE,
                new ComplaintFilter(Set.of(), UNFINISHED, null, null, null, null, null, null, null, true), ComplaintSort.DUE));
    }

    private static ComplaintListQuery parse(Map<String, String> params) {
        return ComplaintListQuery.parse(name -> params.getOrDefault(name, ""), "complaints");
    }
}
