package org.yiyun.directive.internal;

import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.PolicyFixture;
import org.yiyun.directive.DirectiveDocuments;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.directive.DirectiveReminders;
import org.yiyun.directive.DirectiveService;
import org.yiyun.directive.DirectiveView;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.Interpretation.Agreement;
import org.yiyun.directive.Interpretation.Background;
import org.yiyun.directive.Interpretation.Comparison;
import org.yiyun.directive.Interpretation.Compatibility;
import org.yiyun.directive.Interpretation.Measure;
import org.yiyun.directive.Interpretation.Point;
import org.yiyun.directive.Interpretation.Talk;
import org.yiyun.directive.Interpretation.Talks;
import org.yiyun.directive.PlatformElement;
import org.yiyun.directive.RegisterDirective;
import org.yiyun.directive.WorkItem;
import org.yiyun.directive.WorkReport;
import org.yiyun.document.DocumentFixture;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** Directives wired by constructor on a test database; it is the 25th of November 2026, 10 o'clock. */
final class DirectiveFixture {
    static final Caller ANALYST = TestCallers.staff("analyst", Permission.POLICY_READ, Permission.POLICY_EDIT);
    static final Caller BUREAU =
            TestCallers.staff("bureau", Permission.POLICY_READ, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH);
    static final Caller INSTITUTION = TestCallers.institution("H99990000001", Permission.POLICY_READ);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final List<Interpretation> RECORDS = List.of(
            new Background("现行起付标准偏高。", "政策原文\n现行配置"),
            new Comparison(List.of(
                    new Point(PlatformElement.DECISION_TREE, true, "险种分支不变"), new Point(PlatformElement.CHECK_RULE, false, "新增就诊次数校验"),
                    new Point(PlatformElement.PERSONAL_BENEFIT, false, "起付标准由 300 元改为 200 元"),
                    new Point(PlatformElement.PAYMENT, true, "按项目付费不变"))),
            new Talks(List.of(new Talk(DirectiveLevel.PROVINCE, "王工", LocalDate.of(2026, 11, 20), Compatibility.PARTLY, "校验规则须省里配置"))),
            new Agreement("待遇科", LocalDate.of(2026, 11, 23), List.of(
                    new Measure(2, "调整参数", "陈志远", LocalDate.of(2026, 12, 1)), new Measure(1, "上报省局配置", "林晓", null))));

    final PolicyFixture policy;
    final DocumentFixture documents;
    final DirectiveService service;
    final DirectiveQueries queries;
    final DirectiveFiles files;
    final DirectiveDocuments papers;
    final DirectiveReminders reminders;

    DirectiveFixture(Postgres db) {
        policy = new PolicyFixture(db);
        var clock = policy.time.business();
        var em = db.em();
        documents = new DocumentFixture(db, clock, new DirectiveTemplates());
        var audit = new AuditService(clock, em);
        var reader = new RecordReader(Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator());
        var directives = new Directives(em);
        var parts = new DirectiveParts(em, reader);
        var views = new DirectiveViews(parts, clock);
        var people = new DirectivePeople(
                db.bean(UserQueries.class, new UserQueries(new UserList(new Accounts(clock, em), clock, em))),
                db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(em), new Institutions(em))),
                db.bean(NotificationService.class, new NotificationService(
                        new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock)));
        service = db.bean(DirectiveService.class, new DirectiveService(
                new DirectiveDesk(directives, parts, views, people, policy.queries, 90, audit, clock), views));
        queries = db.bean(DirectiveQueries.class, new DirectiveQueries(new DirectiveReading(directives, views, audit, clock)));
        files = db.bean(DirectiveFiles.class, new DirectiveFiles(
                new DirectiveMaterial(directives, new DirectiveFileStore(em), policy.queries, audit, clock)));
        papers = db.bean(DirectiveDocuments.class, new DirectiveDocuments(new DirectivePapers(
                directives, parts, new DirectivePrint(parts, people, new VersionPrint(policy.queries, people), clock), documents.documents, clock)));
        reminders = db.bean(DirectiveReminders.class, new DirectiveReminders(
                new DirectiveReminding(directives, parts, people, List.of(30, 10, 3, 1), audit, clock)));
    }

    static void people(Postgres db) {
        db.sql("""
                alter sequence directive_seq restart;
                alter sequence directive_file_seq restart;
                alter sequence document_seq restart;
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login, active) values
                    (1, 'E001', '陈志远', 'YY', 'analyst', true), (2, 'E002', '黄嘉明', 'YY', 'analyst2', true),
                    (3, 'L001', '周文', 'YY', 'bureau', true);
                insert into staff_skill (staff_id, skill) values (2, 'POLICY');
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['analyst', 'analyst2', 'bureau']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values (1, 'analyst'), (2, 'analyst'), (3, 'bureau');
                """);
    }

    static RegisterDirective request(String documentNumber, LocalDate deadline) {
        return new RegisterDirective(
                "门诊统筹通知", DirectiveLevel.CITY, "示例市医疗保障局", documentNumber, LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 12),
                LocalDate.of(2027, 1, 1), deadline, List.of("待遇", "结算"), "调整起付标准", null);
    }

    DirectiveView register() {
        return as(ANALYST, () -> service.register(request("医保发〔2026〕8号", LocalDate.of(2026, 12, 31))));
    }

    /** With all four records. */
    DirectiveView interpreted() {
        String number = register().number();
        RECORDS.forEach(record -> as(ANALYST, () -> service.save(number, record, null)));
        return as(ANALYST, () -> queries.get(number));
    }

    /** With all work done. */
    DirectiveView worked() {
        String number = interpreted().number();
        as(BUREAU, () -> service.confirm(number, "同意", null));
        for (WorkItem item : WorkItem.values()) {
            as(ANALYST, () -> service.report(number, item, new WorkReport("陈志远", LocalDate.of(2026, 11, 24), TODAY, "完成 " + item)));
        }
        return as(ANALYST, () -> queries.get(number));
    }
}
