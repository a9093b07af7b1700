package org.yiyun.register.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.register.ImprovementOrigin;
import org.yiyun.register.ImprovementStatus;
import org.yiyun.register.ImprovementView;
import org.yiyun.testing.Covers;

/** Which suggestions the summary of the third quarter tells of. */
@Covers("SCP-04")
class SummarySheetTest {
    private static final Instant SPRING = Instant.parse("2026-04-10T02:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-30T15:59:59Z");
    private static final Instant JULY = Instant.parse("2026-06-30T16:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-09-30T16:00:00Z");

    @Test
    void tellsOfWhatIsOpenAndOfWhatCameToAnEndInThePeriod() {
        var all = List.of(
                of(1, SPRING, ImprovementStatus.PROPOSED, null, null), of(2, SPRING, ImprovementStatus.ACCEPTED, SPRING, null),
                of(3, SPRING, ImprovementStatus.DECLINED, JUNE, null), of(4, SPRING, ImprovementStatus.DECLINED, JULY, null),
                of(5, SPRING, ImprovementStatus.DONE, SPRING, JUNE), of(6, SPRING, ImprovementStatus.DONE, SPRING, JULY),
                of(7, JULY, ImprovementStatus.DONE, JULY, OCTOBER), of(8, OCTOBER, ImprovementStatus.PROPOSED, null, null));
        var sheet = new SummarySheet(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30), List.of(), all);
        assertThat(sheet.suggestions()).extracting(ImprovementView::id).containsExactly(1L, 2L, 4L, 6L, 7L);
        assertThat(sheet.time()).isEqualTo(OCTOBER);
    }

    private static ImprovementView of(long id, Instant proposed, ImprovementStatus status, @Nullable Instant decided, @Nullable Instant done) {
        return new ImprovementView(
                id, "月结分批", "按机构分批月结", ImprovementOrigin.OPERATION, "缩短月结时间", null, status, "engineer", proposed,
                decided == null ? null : "leader", decided, decided == null ? null : "纳入", done == null ? null : "已上线", done, false, 0);
    }
}
