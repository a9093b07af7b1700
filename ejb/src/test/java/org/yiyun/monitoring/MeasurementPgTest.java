package org.yiyun.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.monitoring.internal.Measurements;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

class MeasurementPgTest {
    private static final Instant NOW = Instant.parse("2026-10-09T02:00:00Z");
    private static final Caller ENGINEER = TestCallers.staff("engineer", Permission.RECORD_READ, Permission.RECORD_EDIT);
    private static final Caller OTHER = TestCallers.staff("other", Permission.RECORD_READ, Permission.RECORD_EDIT);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final MeasurementService service = service();

    private static MeasurementService service() {
        var clock = new TestClock(NOW).business();
        return db.bean(MeasurementService.class, new MeasurementService(
                new Measurements(db.em()),
                new RecordReader(Validation.byDefaultProvider().configure()
                        .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator()),
                new AuditService(clock, db.em()), clock));
    }

    private static String system() {
        return db.inTransaction(em -> String.valueOf(
                em.createNativeQuery("select code from business_system order by position", String.class).setMaxResults(1).getSingleResult()));
    }

    private static String name() {
        return db.inTransaction(em -> String.valueOf(
                em.createNativeQuery("select name_zh from business_system order by position", String.class).setMaxResults(1).getSingleResult()));
    }

    @Test
    void keepsOneValueOfAMomentAndMarksWhatIsHigh() {
        var kept = as(ENGINEER, () -> service.record(measured("CPU", "92.5", "2026-10-08T01:00:00Z", null)));

        assertThat(kept).isEqualTo(new MeasurementView(
                kept.id(), system(), "CPU", Instant.parse("2026-10-08T01:00:00Z"), new BigDecimal("92.500"), true, null, null, "engineer"));
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(ENGINEER, () -> service.record(measured("CPU", "1", "2026-10-08T01:00:00Z", null)))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("at field.measured");
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(OTHER, () -> service.revoke(kept.id(), "录错"))).type())
                .isEqualTo(ProblemType.FORBIDDEN);

        assertThat(as(ENGINEER, () -> service.revoke(kept.id(), "录错")).voidReason()).isEqualTo("录错");
        var again = as(ENGINEER, () -> service.record(measured("CPU", "29.5", "2026-10-08T01:00:00Z", "重录")));

        assertThat(again.high()).isFalse();
        assertThat(as(ENGINEER, () -> service.page(null, PageRequest.first(10))).items()).extracting(MeasurementView::id)
                .containsExactly(again.id(), kept.id());
        assertThat(as(ENGINEER, () -> service.page("NONE", PageRequest.first(10))).items()).isEmpty();
    }

    @Covers("RPT-02")
    @Test
    void takesTheGoodLinesOfAFileAndTellsTheOthers() {
        var text = """
                业务系统,指标,时间,数值,说明
                %1$s,响应时间,2026-10-08 09:00,350,高峰
                %1$s,CPU,2026/10/8 09:00:30,"1,000",
                没有这个系统,CPU,2026-10-08 09:00,1,
                %1$s,没有这个指标,2026-10-08 09:00,1,
                %1$s,CPU,昨天,1,
                %1$s,CPU,2026-10-08 09:00,很高,
                %1$s,CPU,2026-10-10 09:00,1,
                %1$s,响应时间,2026-10-08 09:00,351,
                """.formatted(name());
        var result = as(ENGINEER, () -> service.importFile("监测.csv", text.getBytes(UTF_8)));

        assertThat(result.taken()).isEqualTo(2);
        assertThat(result.rejected()).extracting(line -> line.line() + " " + line.errors().get(0).path() + " " + line.errors().get(0).key())
                .containsExactly("4 system field.unknown", "5 measure field.unknown", "6 at field.measured-at", "7 value field.type.number",
                        "8 at field.future", "9 at field.measured");
        assertThat(as(ENGINEER, () -> service.page(system(), PageRequest.first(10))).items())
                .extracting(one -> one.measure() + " " + one.at() + " " + one.value())
                .containsExactly("CPU 2026-10-08T01:00:30Z 1000.000", "RESPONSE 2026-10-08T01:00:00Z 350.000");
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(ENGINEER, () -> service.importFile("x.csv", "甲,乙\n1,2\n".getBytes(UTF_8)))).type()).isEqualTo(ProblemType.FILE_REFUSED);
    }

    /** However many lines: what systems and measures there are is read once, and the lines come in together. */
    @Test
    void aLongFileIsTakenWithoutAskingForEachLineWhatThereIs() {
        var text = new StringBuilder("业务系统,指标,时间,数值\n");
        for (int minute = 0; minute < 60; minute++) {
            text.append("%s,CPU,2026-10-08 09:%02d,1\n".formatted(name(), minute));
        }
        var asked = db.asked(() -> as(ENGINEER, () -> service.importFile("监测.csv", text.toString().getBytes(UTF_8))));

        assertThat(as(ENGINEER, () -> service.page(system(), PageRequest.first(1))).total()).isEqualTo(60);
        assertThat(asked.stream().filter(sql -> sql.contains("from business_system"))).hasSize(1);
        assertThat(asked.stream().filter(sql -> sql.contains("join measure"))).isEmpty();
    }

    private static RecordMeasurement measured(String measure, String value, String at, @Nullable String note) {
        return new RecordMeasurement(system(), measure, Instant.parse(at), new BigDecimal(value), note);
    }
}
