package org.yiyun.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.inspection.InspectionOutcome.ABNORMAL;
import static org.yiyun.inspection.InspectionOutcome.NORMAL;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.inspection.RecordInspection.Result;
import org.yiyun.inspection.internal.InspectionDesk;
import org.yiyun.inspection.internal.Inspections;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

class InspectionPgTest {
    private static final Instant NOW = Instant.parse("2026-10-09T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final Caller ENGINEER = TestCallers.staff("engineer", Permission.RECORD_READ, Permission.RECORD_EDIT);
    private static final Caller DISTRICT = new Caller("district", "district", Caller.Kind.STAFF, Set.of(Permission.values()),
            new Scope(null, Set.of("440802")), "192.0.2.1");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final InspectionDesk desk = desk();
    private final InspectionService service = db.bean(InspectionService.class, new InspectionService(desk));
    private final InspectionQueries queries = db.bean(InspectionQueries.class, new InspectionQueries(desk));

    private static InspectionDesk desk() {
        var clock = new TestClock(NOW).business();
        return new InspectionDesk(
                new Inspections(db.em()), db.bean(OrganisationQueries.class,
                        new OrganisationQueries(new Organisations(db.em()), new Institutions(db.em()))),
                new RecordReader(Validation.byDefaultProvider().configure()
                        .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator()),
                new AuditService(clock, db.em()), clock);
    }

    @Covers("RPT-02")
    @Test
    void keepsWhatWasFoundAndThatItIsCorrected() {
        db.sql("alter sequence inspection_seq restart");
        var recorded = as(ENGINEER, () -> service.record(databases("备份失败", null)));

        assertThat(recorded.number()).isEqualTo("XJ-20261009-0001");
        assertThat(recorded.results()).extracting(result -> result.check() + " " + result.outcome() + " " + result.finding()).containsExactly(
                "DATABASE_BACKUP ABNORMAL 备份失败", "DATABASE_TUNING NORMAL null", "DATABASE_CLEANING NORMAL null");
        assertThat(as(ENGINEER, () -> queries.page(true, PageRequest.first(10))).items()).containsExactly(recorded);
        assertThat(as(ENGINEER, () -> queries.trend()))
                .containsExactly(new FindingTrend(LocalDate.of(2026, 10, 1), InspectionArea.DATABASE, 3, 1, 1));

        var correction = new CorrectFinding("已恢复备份任务", LocalDate.of(2026, 10, 9));
        var corrected = as(ENGINEER, () -> service.correct(recorded.number(), "DATABASE_BACKUP", correction));

        assertThat(corrected.results().get(0).correction()).isEqualTo("已恢复备份任务");
        assertThat(corrected.results().get(0).correctedBy()).isEqualTo("engineer");
        assertThat(corrected.openFindings()).isZero();
        assertThat(as(ENGINEER, () -> queries.page(true, PageRequest.first(10))).items()).isEmpty();
        assertThat(as(ENGINEER, () -> queries.get(recorded.number()))).isEqualTo(corrected);
        assertThat(type(() -> service.correct(recorded.number(), "DATABASE_BACKUP", correction))).isEqualTo(ProblemType.CONFLICT);
        assertThat(type(() -> service.correct(recorded.number(), "DATABASE_TUNING", correction))).isEqualTo(ProblemType.CONFLICT);
        assertThat(type(() -> service.correct(recorded.number(), "SERVER_RUN", correction))).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(errors(() -> service.record(new RecordInspection(LocalDate.of(2026, 10, 10), "NONE", "H00000000000", "机房", null, List.of(
                new Result("DATABASE_BACKUP", ABNORMAL, " "), new Result("DATABASE_BACKUP", NORMAL, null), new Result("NONE", NORMAL, null))))))
                .extracting(FieldError::path)
                .containsExactly("onDate", "system", "institution", "results[0].finding", "results[1].check", "results[2].check", "results");
        var recorded = as(ENGINEER, () -> service.record(databases("备份失败", null)));
        assertThat(errors(() -> service.correct(recorded.number(), "DATABASE_BACKUP", new CorrectFinding("已恢复", LocalDate.of(2026, 10, 7)))))
                .extracting(FieldError::path).containsExactly("onDate");
    }

    @Test
    void belongsToTheWholeCity() {
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(DISTRICT, () -> queries.page(false, PageRequest.first(1)))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(TestCallers.staff("reader", Permission.RECORD_READ),
                () -> service.record(databases(null, null)))).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    private static RecordInspection databases(@Nullable String backup, @Nullable String tuning) {
        return new RecordInspection(DAY, null, null, "中心机房", null, List.of(
                result("DATABASE_BACKUP", backup), result("DATABASE_TUNING", tuning), result("DATABASE_CLEANING", null)));
    }

    private static Result result(String check, @Nullable String finding) {
        return new Result(check, finding == null ? NORMAL : ABNORMAL, finding);
    }

    private static ProblemType type(Supplier<?> work) {
        return catchThrowableOfType(BusinessException.class, () -> as(ENGINEER, work)).type();
    }

    private static List<FieldError> errors(Supplier<?> work) {
        return catchThrowableOfType(BusinessException.class, () -> as(ENGINEER, work)).errors();
    }
}
