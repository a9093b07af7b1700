package org.yiyun.register.personnel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.register.personnel.internal.PersonnelDesk;
import org.yiyun.register.personnel.internal.PersonnelStore;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.testing.TestLeases;

@Covers("PER-02")
class PersonnelPgTest {
    private static final Instant NOW = Instant.parse("2026-10-09T02:00:00Z");
    private static final Caller KEEPER =
            TestCallers.staff("leader", Permission.STAFF_RECORD_READ, Permission.STAFF_RECORD_EDIT, Permission.PERSONAL_DATA_READ);
    private static final Caller READER = TestCallers.staff("bureau", Permission.STAFF_RECORD_READ);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private TestClock time;
    private PersonnelService service;
    private PersonnelQueries queries;

    @BeforeEach
    void wire() {
        db.sql("""
                alter sequence staff_certificate_seq restart;
                insert into organisation (code, name, kind, region) values ('YY', '运营中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login, active) values
                    (1, 'E001', '陈志远', 'YY', 'engineer', true), (2, 'L001', '周文', 'YY', 'leader', true), (3, 'X001', '已走', 'YY', null, false);
                insert into staff_skill values (1, 'DATABASE');
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now() from unnest(array['leader', 'engineer']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values (1, 'leader'), (2, 'engineer');
                """);
        time = new TestClock(NOW);
        var clock = time.business();
        var em = db.em();
        var audit = new AuditService(clock, em);
        var desk = new PersonnelDesk(
                new PersonnelStore(em),
                db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em))),
                db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em))),
                new NotificationService(new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em),
                        new Outbox(clock, em), clock),
                new PersonalData(audit), List.of(60, 30, 7),
                new RecordReader(Validation.byDefaultProvider().configure()
                        .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator()),
                audit, clock);
        service = db.bean(PersonnelService.class, new PersonnelService(desk, new Leases(em)));
        queries = db.bean(PersonnelQueries.class, new PersonnelQueries(desk));
    }

    @Test
    void keepsEducationExperienceAndServiceLines() {
        var line = String.valueOf(Rows.of(db, "select code from service_line order by position limit 1").get(0).get(0));
        var edit = new EditStaffRecord(Education.BACHELOR, true, "示例大学", "计算机", LocalDate.of(2020, 10, 10), LocalDate.of(2023, 10, 9), Set.of(line));
        var kept = as(KEEPER, () -> service.edit("E001", edit, 0));

        assertThat(kept).isEqualTo(new StaffRecordView(
                "E001", "陈志远", "YY", Education.BACHELOR, true, "示例大学", "计算机", LocalDate.of(2020, 10, 10), LocalDate.of(2023, 10, 9), 5, 3,
                Set.of("DATABASE"), Set.of(line), List.of(), 1));
        assertThat(as(READER, () -> queries.get("E001")).school()).isEqualTo("示**学");
        assertThat(as(READER, () -> queries.list())).extracting(StaffRecordView::staff).containsExactly("E001", "L001");
        var more = new EditStaffRecord(Education.MASTER, true, null, null, null, null, Set.of());
        assertThat(type(() -> as(KEEPER, () -> service.edit("E001", more, 0)))).as("somebody began it meanwhile").isEqualTo(ProblemType.STALE_DATA);
        assertThat(as(KEEPER, () -> service.edit("E001", more, 1)).version()).isEqualTo(2);
        assertThat(type(() -> as(KEEPER, () -> service.edit("E001", edit, 1)))).isEqualTo(ProblemType.STALE_DATA);
        assertThat(as(KEEPER, () -> queries.get("E001")).education()).isEqualTo(Education.MASTER);
        assertThat(as(READER, () -> queries.get("L001")).version()).as("before the first").isZero();
        assertThat(type(() -> as(KEEPER, () -> service.edit("NONE", edit, null)))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(() -> as(READER, () -> service.edit("E001", edit, null)))).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(KEEPER, () -> service.edit("E001", new EditStaffRecord(
                null, false, null, null, LocalDate.of(2027, 1, 1), null, Set.of("NONE")), null))).errors())
                .extracting(FieldError::path).containsExactly("itSince", "serviceLines");
    }

    /** The form of who may not see a school in full is filled with the masked one. */
    @Test
    void aMaskedSchoolThatComesBackIsNoChange() {
        as(KEEPER, () -> service.edit("E001", school("示例大学", Education.BACHELOR), 0));
        var unseeing = TestCallers.staff("clerk", Permission.STAFF_RECORD_READ, Permission.STAFF_RECORD_EDIT);
        var shown = as(unseeing, () -> queries.get("E001")).school();
        assertThat(as(unseeing, () -> service.edit("E001", school(shown, Education.MASTER), null)).education()).isEqualTo(Education.MASTER);
        assertThat(as(KEEPER, () -> queries.get("E001")).school()).isEqualTo("示例大学");
        as(unseeing, () -> service.edit("E001", school("另一大学", Education.MASTER), null));
        assertThat(as(KEEPER, () -> queries.get("E001")).school()).isEqualTo("另一大学");
    }

    private static EditStaffRecord school(String name, Education education) {
        return new EditStaffRecord(education, true, name, null, null, null, Set.of());
    }

    @Test
    void keepsCertificatesWithTheirProof() {
        var kept = as(KEEPER, () -> add("E001", "档案管理员资格证", "ZS20201234567", LocalDate.of(2027, 10, 1), "证书.txt"));

        assertThat(kept.certificates()).containsExactly(new CertificateView(
                1, "档案管理员资格证", "ZS20201234567", "示例市人社局", LocalDate.of(2020, 10, 1), LocalDate.of(2027, 10, 1), false, "证书.txt", null, "leader"));
        assertThat(as(READER, () -> queries.get("E001")).certificates().get(0).number()).isEqualTo("ZS2****4567");
        assertThat(new String(as(KEEPER, () -> queries.proof("E001", 1)).content(), UTF_8)).isEqualTo("证明");
        assertThat(type(() -> as(READER, () -> queries.proof("E001", 1)))).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(type(() -> as(KEEPER, () -> queries.proof("L001", 1)))).isEqualTo(ProblemType.NOT_FOUND);

        var replaced = as(KEEPER, () -> service.voidCertificate("E001", 1, "换发新证"));
        assertThat(replaced.certificates().get(0).voidReason()).isEqualTo("换发新证");
        assertThat(replaced.valid()).isZero();
        assertThat(type(() -> as(KEEPER, () -> service.voidCertificate("E001", 1, "再次")))).isEqualTo(ProblemType.CONFLICT);
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(KEEPER, () -> add("E001", "证", "1", LocalDate.of(2020, 9, 30), null))).errors())
                .extracting(FieldError::path).containsExactly("validUntil");
        var sights = Rows.of(db, "select subject_id from audit_entry where action = 'personal-data.sight' and details::text like '%proof%'");
        assertThat(sights).containsExactly(List.of("E001"));
    }

    @Test
    void remindsHolderAndKeepersOnceAtEachDayAndOnceAfterTheEnd() {
        as(KEEPER, () -> add("E001", "档案管理员资格证", "ZS1", LocalDate.of(2026, 11, 10), null));
        as(KEEPER, () -> add("E001", "长期证书", "ZS2", null, null));
        look();
        assertThat(told()).isEmpty();
        time.advance(Duration.ofDays(2));
        look();
        look();
        assertThat(told()).containsExactly("engineer EXPIRES", "leader EXPIRES");
        time.advance(Duration.ofDays(23));
        look();
        assertThat(told()).hasSize(4);
        time.advance(Duration.ofDays(7));
        look();
        assertThat(told()).as("on its last day").hasSize(4);
        time.advance(Duration.ofDays(1));
        look();
        look();
        assertThat(told()).hasSize(6).contains("engineer EXPIRED");
        assertThat(as(READER, () -> queries.get("E001")).certificates()).extracting(CertificateView::expired).containsExactly(false, true);
    }

    private void look() {
        Callers.runAs(Caller.system("register"), () -> service.remind(TestLeases.take(db, "staff-certificate")));
    }

    private List<String> told() {
        return Rows.of(db, "select recipient, replace(text_key, 'register.notice.', '') from notification order by recipient, id").stream()
                .map(row -> row.get(0) + " " + row.get(1)).toList();
    }

    private StaffRecordView add(String staff, String name, String number, @Nullable LocalDate until, @Nullable String file) {
        try {
            return service.addCertificate(staff, new AddCertificate(name, number, "示例市人社局", LocalDate.of(2020, 10, 1), until), file,
                    file == null ? null : new ByteArrayInputStream("证明".getBytes(UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ProblemType type(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).type();
    }
}
