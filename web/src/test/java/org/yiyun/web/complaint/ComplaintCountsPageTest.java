package org.yiyun.web.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

@Covers("CMPL-05")
class ComplaintCountsPageTest {
    @Test
    void aFigureOpensItsRowsAndNoOthers() {
        assertThat(ComplaintCountsPage.rows("months", "2026-10", "COMPLAINT", "2025-12-01", ""))
                .isEqualTo("/complaints.xhtml?view=all&kind=COMPLAINT&from=2026-10-01&to=2026-10-31");
        assertThat(ComplaintCountsPage.rows("months", "2026-10", "PRAISE", "2026-10-05", "2026-10-20"))
                .isEqualTo("/complaints.xhtml?view=all&kind=PRAISE&from=2026-10-05&to=2026-10-20");
        assertThat(ComplaintCountsPage.rows("staff", "E001", "COMPLAINT", "2026-01-01", ""))
                .isEqualTo("/complaints.xhtml?view=all&kind=COMPLAINT&staff=E001&from=2026-01-01");
        assertThat(ComplaintCountsPage.rows("organisations", "YY", "SUGGESTION", "2026-01-01", "2026-06-30"))
                .isEqualTo("/complaints.xhtml?view=all&kind=SUGGESTION&organisation=YY&from=2026-01-01&to=2026-06-30");
    }
}
