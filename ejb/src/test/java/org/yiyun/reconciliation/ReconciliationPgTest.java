package org.yiyun.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reconciliation.internal.Weeks;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

class ReconciliationPgTest {
    private static final Instant NOW = Instant.parse("2026-10-14T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final Caller DESK = TestCallers.staff("desk", Permission.RECORD_READ, Permission.RECORD_EDIT);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final ReconciliationService service = service();

    private static ReconciliationService service() {
        var clock = new TestClock(NOW).business();
        return db.bean(ReconciliationService.class, new ReconciliationService(
                new Weeks(db.em()),
                db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(db.em()), new Institutions(db.em()))),
                new RecordReader(Validation.byDefaultProvider().configure()
                        .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator()),
                new AuditService(clock, db.em()), clock));
    }

    @BeforeEach
    void insertInstitutions() {
        db.sql("""
                insert into institution (code, name, kind, grade, region, status) values
                    ('H99990000001', '示例医院', 'HOSPITAL', 'TERTIARY', '4408', 'ACTIVE'),
                    ('P99990000002', '示例药店', 'PHARMACY', null, '4408', 'ACTIVE')""");
    }

    @Test
    void keepsOneRecordOfAnInstitutionAndAWeek() {
        as(DESK, () -> service.record(week(MONDAY.plusDays(6), "H99990000001", 100, 90)));
        var again = as(DESK, () -> service.record(week(MONDAY, "H99990000001", 100, 98)));

        assertThat(again).isEqualTo(new WeekView(
                MONDAY, "H99990000001", "示例医院", 100, 98, 1, new BigDecimal("12.30"), null, "desk", NOW, 1));
        assertThat(again.missing()).isEqualTo(2);
        assertThat(as(DESK, () -> service.week(MONDAY.plusDays(3)))).containsExactly(again);
        assertThat(as(DESK, () -> service.week(MONDAY.plusDays(7)))).isEmpty();
        var told = db.inTransaction(em -> em.createNativeQuery(
                "select cast(details as jsonb) ->> 'before' from audit_entry where action = 'reconciliation.record' order by id", String.class).getResultList());
        assertThat(told.toString()).isEqualTo("[-, 100 90 1 12.30]");
    }

    @Covers("RPT-02")
    @Test
    void takesTheGoodLinesOfAFileAndTellsTheOthers() {
        var text = """
                周,机构编码,应上传,已上传,差异笔数,差异金额,说明
                2026-10-05,H99990000001,100,98,1,12.30,
                2026/10/9,P99990000002,20,20,0,0,已核对
                2026-10-05,H99990000009,1,1,0,0,
                2026-10-05,P99990000002,20,21,0,0,
                2026-10-19,P99990000002,20,20,0,0,
                2026-10-05,P99990000002,很多,20,0,0,
                """;
        var result = as(DESK, () -> service.importFile("对账.csv", text.getBytes(UTF_8)));

        assertThat(result.taken()).isEqualTo(2);
        assertThat(result.rejected()).extracting(line -> line.line() + " " + line.errors().get(0).path() + " " + line.errors().get(0).key())
                .containsExactly("4 institution field.unknown", "5 uploaded field.reconciliation-uploaded", "6 week field.future",
                        "7 lists field.type.number");
        assertThat(as(DESK, () -> service.week(MONDAY))).extracting(WeekView::name, WeekView::uploaded)
                .containsExactly(tuple("示例医院", 98), tuple("示例药店", 20));
    }

    @Test
    void refusesMoreThanThereIs() {
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(DESK, () -> service.record(week(MONDAY, "H99990000001", 1, 2)))).errors())
                .extracting(error -> error.path()).containsExactly("uploaded");
    }

    private static RecordWeek week(LocalDate day, String institution, int lists, int uploaded) {
        return new RecordWeek(day, institution, lists, uploaded, 1, new BigDecimal("12.3"), null);
    }
}
