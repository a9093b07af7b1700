package org.yiyun.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.roster.RosterFixture.READER;
import static org.yiyun.roster.RosterFixture.at;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** What is printed and counted of a published holiday roster. */
class RosterFilePgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 2);

    private final RosterFixture roster = new RosterFixture(db, at("2026-09-20T09:00"));
    private long id;

    @BeforeEach
    void published() {
        RosterFixture.people(db);
        id = roster.open(new OpenRoster("FIRST_LINE", "2026国庆值班表", FIRST, LAST, "THREE_8"));
        roster.fill(id, "ann", "bob", "cid");
        var shifts = roster.view(id).shifts().stream().map(shift -> new PlanShift(shift.staff(), shift.from(), shift.to())).toList();
        roster.arrange(id, Stream.concat(shifts.stream(), Stream.of(
                new PlanShift("dan", at("2026-10-01T08:00"), at("2026-10-01T12:00")))).toArray(PlanShift[]::new));
        roster.publish(id);
    }

    @Covers("DUTY-02")
    @Test
    void theDocumentHasARowADayAndAColumnAShift() throws IOException {
        RosterFile file = file("docx");

        assertThat(file.name()).isEqualTo("2026国庆值班表.docx");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.content()))) {
            assertThat(document.getParagraphs()).extracting(paragraph -> paragraph.getText()).containsExactly(
                    "2026国庆值班表", "热线一线　2026-10-01 – 2026-10-02　版次 1　已发布");
            assertThat(document.getTables().get(0).getText().lines().map(String::strip)).containsExactly(
                    "日期\t00:00–08:00\t08:00–16:00\t16:00–00:00\t其他班次",
                    "2026-10-01 四 国庆节\t安一\t白二\t陈三\t丁四 08:00–12:00",
                    "2026-10-02 五 国庆节\t安一\t白二\t陈三");
        }
    }

    @Test
    void theWorkbookSaysTheSame() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file("xlsx").content()))) {
            var page = workbook.getSheet("值班表");
            assertThat(IntStream.range(0, 5).mapToObj(column -> page.getRow(3).getCell(column).getStringCellValue()))
                    .containsExactly("2026-10-01 四 国庆节", "安一", "白二", "陈三", "丁四 08:00–12:00");
            assertThat(page.getLastRowNum()).isEqualTo(4);
        }
    }

    @Test
    void theSameRosterGivesTheSameBytes() {
        assertThat(file("docx").content()).isEqualTo(file("docx").content());
        assertThat(file("xlsx").content()).isEqualTo(file("xlsx").content());
        assertThat(catchThrowableOfType(BusinessException.class, () -> file("pdf")).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void countsHowDutyIsShared() {
        assertThat(as(READER, () -> roster.fairness.loads(FIRST, LAST, null))).containsExactly(
                new DutyLoad("ann", "安一", 2, new BigDecimal("16.0"), 2, 0, 2),
                new DutyLoad("bob", "白二", 2, new BigDecimal("16.0"), 0, 0, 2),
                new DutyLoad("cid", "陈三", 2, new BigDecimal("16.0"), 0, 0, 2),
                new DutyLoad("dan", "丁四", 1, new BigDecimal("4.0"), 0, 0, 1));
        assertThat(as(READER, () -> roster.fairness.loads(LAST, LAST, "HEADQUARTERS"))).isEmpty();
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(READER, () -> roster.fairness.loads(LAST, LAST.plusDays(400), null)))
                .errors()).extracting(error -> error.path() + " " + error.key()).containsExactly("to field.range");
    }

    private RosterFile file(String format) {
        return as(READER, () -> roster.queries.file(id, format));
    }
}
