package org.yiyun.chronic.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.chronic.internal.ChronicFixture.BUREAU;
import static org.yiyun.chronic.internal.ChronicFixture.DESK;
import static org.yiyun.chronic.internal.ChronicFixture.NAME;
import static org.yiyun.chronic.internal.ChronicFixture.PERSON;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.chronic.ChronicFilter;
import org.yiyun.chronic.ChronicImport;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Lists of registrations that come in, go out, and are there for a demonstration. */
@Covers("BEN-07")
class ChronicListPgTest {
    private static final String HEADS = "身份证号,姓名,险种,病种代码,首日,最后一天,诊断依据,选点\n";
    private static final String GOOD = PERSON + "," + NAME + ",310,M01600,2026/11/26,2027-11-25,甲医院确诊,\"H99990000001，H99990000002\"\n";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private ChronicFixture chronic;

    @BeforeEach
    void wire() {
        chronic = new ChronicFixture(db);
    }

    @Test
    void theGoodLinesOfAListAreRegistered() {
        ChronicImport done = take(HEADS + GOOD + "\n" + PERSON + "," + NAME + ",310,M04600,20261126,20270525,甲医院确诊,\n");

        assertThat(done).isEqualTo(new ChronicImport(new ImportedRows(2, List.of()), ""));
        assertThat(as(DESK, () -> chronic.queries.rows(all(), 0, 9))).extracting(row -> row.disease() + " " + row.from() + " " + row.until() + " " + row.status())
                .containsExactly("M04600 2026-11-26 2027-05-25 SUBMITTED", "M01600 2026-11-26 2027-11-25 SUBMITTED");
        assertThat(Rows.of(db, "select institution from chronic_choice order by institution"))
                .containsExactly(List.of("H99990000001"), List.of("H99990000002"));
        assertThat(Rows.of(db, "select count(*) from audit_entry where action = 'chronic.register'")).containsExactly(List.of(2L));
        assertThat(Rows.of(db, "select count(*) from audit_entry where action = 'chronic.import' and subject_id = '名单.csv'")).containsExactly(List.of(1L));
    }

    /** Nothing is left of a line that is refused late, and the file to be corrected is taken once it is. */
    @Test
    void theOthersComeBackToBeCorrected() {
        ChronicImport done = take(HEADS
                + GOOD.replace("M01600", "M99999")
                + GOOD.replace("H99990000002", "H99990000009")
                + GOOD.replace(PERSON, "110105194912310021")
                + GOOD.replace("2026/11/26", "=下周")
                + GOOD.replace("甲医院确诊", ""));

        assertThat(done.rows().taken()).isZero();
        assertThat(done.rows().rejected()).extracting(line -> line.line() + " " + line.errors().get(0).path() + " " + line.errors().get(0).key())
                .containsExactly("2 disease field.chronic.disease", "3 institutions[1] field.chronic.institution", "4 identity field.identity",
                        "5 from field.date", "6 evidence field.required");
        assertThat(Rows.of(db, "select (select count(*) from chronic_registration) + (select count(*) from chronic_choice)")).containsExactly(List.of(0L));
        assertThat(done.toString()).doesNotContain(PERSON);
        String[] lines = done.correctable().split("\r\n");
        assertThat(lines[0]).isEqualTo("\uFEFF证件号码,姓名,险种,病种代码,首日,最后一天,诊断依据,选点机构编码,原因,原行号");
        assertThat(lines[1]).startsWith(PERSON + "," + NAME + ",310,M99999,2026/11/26,2027-11-25,甲医院确诊,\"H99990000001，H99990000002\"".replace("\"", ""))
                .endsWith("。,2");
        assertThat(lines[4]).contains(",'=下周,");

        ChronicImport again = take(lines[0] + "\n" + lines[1].replace("M99999", "M01600") + "\n");
        assertThat(again.rows()).isEqualTo(new ImportedRows(1, List.of()));
    }

    @Test
    void aLineThatIsRegisteredAlreadyIsNotRegisteredTwice() {
        take(HEADS + GOOD);
        assertThat(take(HEADS + GOOD).rows().rejected().get(0).errors().get(0).key()).isEqualTo("field.chronic.waiting");
    }

    @Test
    void aWorkbookIsReadLikeACsv() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            String[] rows = (HEADS + GOOD.replace("\"", "").replace("，", " ")).split("\n");
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                String[] cells = rows[i].split(",");
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            book.write(bytes);
        }
        assertThat(as(DESK, () -> chronic.imports.take("名单.xlsx", bytes.toByteArray())).rows().taken()).isEqualTo(1);
    }

    @Test
    void whatIsNoListIsRefused() {
        assertThat(refused("证件号码,姓名\n" + PERSON + "," + NAME).type()).isEqualTo(ProblemType.FILE_REFUSED);
        assertThat(refused(HEADS).errors().get(0).key()).isEqualTo("field.chronic.noLines");
        assertThat(refused(HEADS + GOOD.repeat(RegistrationFile.MOST_LINES + 1)).errors().get(0).key()).isEqualTo("field.chronic.lines");
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(BUREAU, () -> chronic.imports.take("x", new byte[0]))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void theListIsExportedAsItIsSeen() {
        String number = chronic.approved().row().number();
        take(HEADS + GOOD.replace("M01600", "M04600"));
        var approved = new ChronicFilter(Set.of(ChronicStatus.APPROVED), null, null, null, null, null, null, LocalDate.of(2026, 11, 26));
        assertThat(as(BUREAU, () -> chronic.queries.export(approved))).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(number);
            assertThat(row.identity()).isEqualTo("110105********002X");
        });
        assertThat(Rows.of(db, "select count(*) from audit_entry where action = 'chronic.export'")).containsExactly(List.of(1L));
    }

    @Test
    void aDemonstrationHasOneOfEachOnce() {
        db.runInTransaction(em -> new DemoChronic(em).load());
        db.runInTransaction(em -> new DemoChronic(em).load());

        assertThat(as(DESK, () -> chronic.queries.rows(all(), 0, 9))).extracting(row -> row.disease() + " " + row.status())
                .containsExactly("M06900 REFUSED", "M04600 SUBMITTED", "M03900 APPROVED");
        assertThat(Rows.of(db, "select count(*) from chronic_term")).containsExactly(List.of(1L));
        assertThat(Rows.of(db, "select count(*) from chronic_choice")).containsExactly(List.of(4L));
        assertThat(Rows.of(db, "select number ~ '^MT[0-9]{8}-[0-9]{6}$' from chronic_registration limit 1")).containsExactly(List.of(true));
    }

    private ChronicImport take(String text) {
        return as(DESK, () -> chronic.imports.take("名单.csv", text.getBytes(UTF_8)));
    }

    private BusinessException refused(String text) {
        return catchThrowableOfType(BusinessException.class, () -> take(text));
    }

    private static ChronicFilter all() {
        return new ChronicFilter(Set.of(), null, null, null, null, null, null, null);
    }
}
