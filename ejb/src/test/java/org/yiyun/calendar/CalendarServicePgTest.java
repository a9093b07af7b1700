package org.yiyun.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.yiyun.testing.TestCallers.as;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.engine.DayKind;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.calendar.internal.YearDrafts;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Fired;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

class CalendarServicePgTest {
    private static final Caller ANALYST = TestCallers.staff("analyst", Permission.CALENDAR_READ, Permission.CALENDAR_EDIT, Permission.CALENDAR_PUBLISH);
    private static final Caller BUREAU = TestCallers.staff("bureau", Permission.CALENDAR_READ, Permission.CALENDAR_PUBLISH);
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final TestClock time = new TestClock(NOW);
    private final BusinessClock clock = time.business();
    private final CalendarHistory history = new CalendarHistory(new CalendarStore(db.em()));
    private final Fired<CalendarPublished> events = new Fired<>();
    private final CalendarService service = db.bean(CalendarService.class, new CalendarService(
            history, new YearDrafts(new CalendarStore(db.em()), history), new AuditService(clock, db.em()), clock, events));

    /** The shipped years say the same as an independent collection of the announcements. */
    @Covers("SLA-13")
    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void shipsTheLegalCalendar(int year) throws IOException {
        Map<LocalDate, String> expected = new TreeMap<>();
        for (int file = year; file <= Math.min(year + 1, 2026); file++) {
            for (JsonObject day : announced(file)) {
                LocalDate date = LocalDate.parse(day.getString("date"));
                if (date.getYear() == year) {
                    expected.put(date, (day.getBoolean("isOffDay") ? "HOLIDAY " : "MAKEUP_WORKDAY ") + day.getString("name"));
                }
            }
        }
        Map<LocalDate, String> actual = new TreeMap<>();
        for (CalendarDay day : days(year + "-01-01", year + "-12-31")) {
            if (day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKEUP_WORKDAY) {
                actual.put(day.date(), day.kind() + " " + day.name());
            } else {
                boolean weekend = day.date().getDayOfWeek() == DayOfWeek.SATURDAY || day.date().getDayOfWeek() == DayOfWeek.SUNDAY;
                assertThat(day.kind()).isEqualTo(weekend ? DayKind.WEEKEND : DayKind.WORKDAY);
            }
        }
        assertThat(actual).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void listsDaysBothEndsIncluded() {
        assertThat(days("2026-10-07", "2026-10-11")).containsExactly(
                new CalendarDay(LocalDate.of(2026, 10, 7), DayKind.HOLIDAY, "国庆节"),
                new CalendarDay(LocalDate.of(2026, 10, 8), DayKind.WORKDAY, null),
                new CalendarDay(LocalDate.of(2026, 10, 9), DayKind.WORKDAY, null),
                new CalendarDay(LocalDate.of(2026, 10, 10), DayKind.MAKEUP_WORKDAY, "国庆节"),
                new CalendarDay(LocalDate.of(2026, 10, 11), DayKind.WEEKEND, null));
    }

    @Test
    void refusesSpansThatMakeNoSense() {
        assertProblem(ProblemType.INVALID, () -> days("2026-10-07", "2026-10-06"));
        assertProblem(ProblemType.INVALID, () -> days("1980-01-01", "1980-01-02"));
        assertProblem(ProblemType.INVALID, () -> days("2022-01-01", "2040-01-02"));
    }

    @Covers("SLA-13")
    @Test
    void takesAnAnnouncementInAndShowsWhatItChanges() {
        ImportedYear imported = importYear(csv2027());
        assertThat(imported.rejected()).isEmpty();
        assertThat(imported.changes().stream().map(CalendarServicePgTest::line).toList()).containsExactly(
                "2027-01-01 WORKDAY  -> HOLIDAY 元旦",
                "2027-02-05 WORKDAY 08:30-12:00,14:30-17:30 -> WORKDAY 除夕前半天 08:30-12:00",
                "2027-02-06 WEEKEND  -> HOLIDAY 春节",
                "2027-02-14 WEEKEND  -> MAKEUP_WORKDAY 春节");
        assertThat(days("2027-01-01", "2027-01-01").get(0).kind()).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void readsTheThreeFormatsAlike() throws IOException {
        List<CalendarChange> fromCsv = importYear(csv2027()).changes();
        String json = """
                {"year": 2027, "days": [
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "除夕前半天", "date": "2027-02-05", "kind": "HALF_DAY", "from": "08:30", "to": "12:00"},
                  {"name": "春节", "date": "2027-02-06", "isOffDay": true},
                  {"name": "春节", "date": "2027-02-14", "isOffDay": false}]}""";
        assertThat(importYear(json.getBytes(UTF_8)).changes()).isEqualTo(fromCsv);
        assertThat(importYear(xlsx()).changes()).isEqualTo(fromCsv);
        assertThat(importYear(new String(csv2027(), UTF_8).getBytes(Charset.forName("GB18030"))).changes()).isEqualTo(fromCsv);
    }

    @Test
    void keepsTheRowsThatItCannotTake() {
        ImportedYear imported = importYear("""
                date,name,kind
                2027-01-01,元旦,休
                2027-01-01,元旦,休
                2027-13-01,春节,休
                2028-05-01,劳动节,休
                2027-01-04,元旦,班
                2027-02-06,,休
                2027-02-07,春节,也许
                2027-02-08,春节,半天
                """.getBytes(UTF_8));
        assertThat(imported.rejected().stream().map(row -> row.row() + " " + row.reason()).toList())
                .containsExactly("3 duplicate", "4 date", "5 year", "6 weekday", "7 name", "8 kind", "9 hours");
        assertThat(as(BUREAU, () -> service.rejects(imported.draft().id()))).isEqualTo(imported.rejected());
        assertThat(imported.draft().rejectedRows()).isEqualTo(7);
    }

    @Test
    void refusesFilesThatAreNoAnnouncement() {
        for (String content : List.of("nonsense", "{\"days\": 7}", "[1,2]", "{", "PK broken", "date,kind\n")) {
            assertThatThrownBy(() -> importYear(content.getBytes(UTF_8))).isInstanceOf(BusinessException.class);
        }
        assertProblem(ProblemType.TOO_LARGE, () -> importYear(new byte[ImportYear.MAX_BYTES + 1]));
    }

    @Test
    void anotherPersonPublishes() {
        CalendarVersionView draft = importYear(csv2027()).draft();
        assertProblem(ProblemType.SAME_PERSON, () -> as(ANALYST, () -> service.publish(draft.id(), "自批")));
        time.advance(Duration.ofMinutes(1));
        CalendarVersionView published = as(BUREAU, () -> service.publish(draft.id(), "核对无误"));
        assertThat(published.status()).isEqualTo("PUBLISHED");
        assertThat(published.revision()).isEqualTo(2);
        assertThat(events.events).containsExactly(new CalendarPublished(2, 2027, NOW.plusSeconds(60)));
        assertThat(days("2027-01-01", "2027-01-01").get(0).kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(as(BUREAU, () -> service.days(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1), NOW)).get(0).kind())
                .as("what was known before stays as it was").isEqualTo(DayKind.WORKDAY);
        assertProblem(ProblemType.CONFLICT, () -> as(BUREAU, () -> service.publish(draft.id(), "再批")));
        assertProblem(ProblemType.CONFLICT, () -> as(BUREAU, () -> service.reject(draft.id(), "反悔")));
    }

    @Test
    void aLaterVersionReplacesTheYear() {
        publish(csv2027());
        publish("date,name,kind\n2027-01-01,元旦,休\n2027-06-01,全年新时间,工作时间\n".replace("全年新时间", "08:00-12:00，14:00-18:00").getBytes(UTF_8));
        WorkCalendar calendar = db.inTransaction(em -> history.knownAt(clock.now()));
        assertThat(calendar.kind(LocalDate.of(2027, 2, 14))).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.closeOfWorkingDay(Instant.parse("2027-05-31T02:00:00Z"), 1)).isEqualTo("2027-06-01T10:00:00Z");
        assertThat(calendar.closeOfWorkingDay(Instant.parse("2027-05-27T02:00:00Z"), 1)).isEqualTo("2027-05-28T09:30:00Z");
        assertThat(as(BUREAU, () -> service.versions(2027)).stream().map(v -> v.number() + " " + v.current()).toList())
                .containsExactly("2 true", "1 false");
    }

    @Test
    void aRefusedDraftChangesNothing() {
        CalendarVersionView draft = importYear(csv2027()).draft();
        assertThat(as(BUREAU, () -> service.reject(draft.id(), "名称有误")).decision()).isEqualTo("名称有误");
        assertThat(days("2027-01-01", "2027-01-01").get(0).kind()).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void theDatabaseRefusesTwoVersionsOfAYearAtOnce() {
        assertThatThrownBy(() -> db.sql("""
                insert into calendar_version (year, number, source, status, revisions, created_at, created_by)
                values (2026, 2, 'x', 'PUBLISHED', '[1,3)', now(), 'x')""")).hasMessageContaining("uq_calendar_version_revisions");
    }

    private void publish(byte[] content) {
        CalendarVersionView draft = importYear(content).draft();
        time.advance(Duration.ofMinutes(1));
        as(BUREAU, () -> service.publish(draft.id(), "核对无误"));
    }

    private ImportedYear importYear(byte[] content) {
        return as(ANALYST, () -> service.importYear(new ImportYear(2027, "国办发明电〔2026〕测试", content)));
    }

    private List<CalendarDay> days(String from, String to) {
        return as(BUREAU, () -> service.days(LocalDate.parse(from), LocalDate.parse(to)));
    }

    private static byte[] csv2027() {
        return """
                日期,名称,类型,开始,结束
                2027-01-01,元旦,休
                2027-02-05,除夕前半天,半天,8:30,12:00
                2027-02-06,春节,休
                2027/02/14,春节,班
                """.getBytes(UTF_8);
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            String[][] rows = {
                {"日期", "名称", "类型", "开始", "结束"}, {"2027-01-01", "元旦", "休"},
                {"2027-02-05", "除夕前半天", "半天", "08:30", "12:00"}, {}, {"2027-02-06", "春节", "休"}};
            for (int i = 0; i < rows.length; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            var last = sheet.createRow(rows.length);
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            last.createCell(0).setCellValue(LocalDate.of(2027, 2, 14));
            last.getCell(0).setCellStyle(style);
            last.createCell(1).setCellValue("春节");
            last.createCell(2).setCellValue("班");
            book.write(out);
            return out.toByteArray();
        }
    }

    private static String line(CalendarChange c) {
        return c.date() + " " + c.before() + " " + c.beforeText() + " -> " + c.after() + " " + c.afterText();
    }

    private static List<JsonObject> announced(int year) throws IOException {
        Path folder = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .flatMap(path -> Stream.of(path.resolve("shared/data/holidays")))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(null);
        assumeThat(folder).as("the reference data lie beside the project").isNotNull();
        try (var reader = Json.createReader(Files.newBufferedReader(folder.resolve(year + ".json")))) {
            return new ArrayList<>(reader.readObject().getJsonArray("days").getValuesAs(JsonObject.class));
        }
    }

    private static void assertProblem(ProblemType type, Supplier<?> work) {
        assertThatThrownBy(work::get).isInstanceOfSatisfying(BusinessException.class, p -> assertThat(p.type()).isEqualTo(type));
    }
}
