package org.yiyun.publicity.internal;

import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.yiyun.audit.AuditService;
import org.yiyun.benefit.PolicyFixture;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.directive.internal.DirectiveParts;
import org.yiyun.directive.internal.DirectiveReading;
import org.yiyun.directive.internal.DirectiveViews;
import org.yiyun.directive.internal.Directives;
import org.yiyun.document.DocumentFixture;
import org.yiyun.knowledge.KnowledgeFixture;
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
import org.yiyun.publicity.CampaignCommand;
import org.yiyun.publicity.CampaignCommand.ApproveCampaign;
import org.yiyun.publicity.CampaignCommand.PlanActivity;
import org.yiyun.publicity.CampaignCommand.SubmitCampaign;
import org.yiyun.publicity.CampaignView;
import org.yiyun.publicity.PlanCampaign;
import org.yiyun.publicity.PublicityDocuments;
import org.yiyun.publicity.PublicityFileView;
import org.yiyun.publicity.PublicityFiles;
import org.yiyun.publicity.PublicityQueries;
import org.yiyun.publicity.PublicityReminders;
import org.yiyun.publicity.PublicityService;
import org.yiyun.register.ImprovementService;
import org.yiyun.register.internal.Works;
import org.yiyun.satisfaction.SurveyQueries;
import org.yiyun.satisfaction.internal.SurveyReading;
import org.yiyun.satisfaction.internal.Surveys;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.security.internal.Accounts;
import org.yiyun.security.internal.UserList;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

/** Campaigns wired by constructor on a test database, with people to carry them out, a policy text and a survey. */
final class PublicityFixture {
    static final Caller ANALYST = TestCallers.staff("analyst", Permission.PUBLICITY_READ, Permission.PUBLICITY_EDIT,
            Permission.KNOWLEDGE_WRITE, Permission.TICKET_HANDLE);
    static final Caller DESK = TestCallers.staff("desk", Permission.PUBLICITY_READ, Permission.PUBLICITY_EDIT);
    static final Caller LEADER = TestCallers.staff(
            "leader", Permission.PUBLICITY_READ, Permission.PUBLICITY_EDIT, Permission.PUBLICITY_APPROVE);
    static final Caller AUDITOR = TestCallers.staff("auditor", Permission.PUBLICITY_READ);
    static final Caller HOSPITAL = TestCallers.institution(
            "H99990000001", Permission.PUBLICITY_READ, Permission.PUBLICITY_EDIT, Permission.PUBLICITY_APPROVE);
    static final String SURVEY = "00000000-0000-4000-8000-000000000007";
    static final String NUMBER = "XC-20260302-0001";

    final TestClock time;
    final PublicityService service;
    final PublicityQueries queries;
    final PublicityFiles files;
    final PublicityDocuments documents;
    final PublicityReminders reminders;
    final DocumentFixture templates;
    final HeldCampaigns held;
    private final Postgres db;

    PublicityFixture(Postgres db, Instant now) {
        this.db = db;
        time = new TestClock(now);
        var em = db.em();
        var clock = time.business();
        var audit = new AuditService(clock, em);
        templates = new DocumentFixture(db, clock, new PublicityTemplates());
        var campaigns = new Campaigns(em);
        var people = new PublicityPeople(
                new UserQueries(new UserList(new Accounts(clock, em), clock, em)),
                new OrganisationQueries(new Organisations(em), new Institutions(em)),
                new NotificationService(
                        new Notifications(em), new MailQueue(em, new MailSettings(false, "-")), new Inbox(clock, em), new Outbox(clock, em), clock));
        var rules = new PublicityRules(new CalendarHistory(new CalendarStore(em)), List.of(3, 1), List.of(1, 3), clock);
        var reader = new RecordReader(Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator());
        var feedback = new PublicityFeedback(
                campaigns, db.bean(SurveyQueries.class, new SurveyQueries(new SurveyReading(new Surveys(em), null, audit, clock))),
                db.bean(ImprovementService.class, new ImprovementService(new Works(em), reader, audit, clock)),
                new KnowledgeFixture(db).service, clock);
        var store = new PublicityFileStore(em);
        var views = new PublicityViews(campaigns, store, feedback, clock);
        var directives = db.bean(DirectiveQueries.class, new DirectiveQueries(new DirectiveReading(
                new Directives(em), new DirectiveViews(new DirectiveParts(em, reader), clock), audit, clock)));
        service = db.bean(PublicityService.class, new PublicityService(
                new PublicityPlans(campaigns, people, directives, new PolicyFixture(db).queries, audit, clock),
                new PublicityDesk(campaigns, feedback, people, rules, audit, clock), views));
        queries = db.bean(PublicityQueries.class, new PublicityQueries(new PublicityReading(campaigns, views, audit, clock)));
        files = db.bean(PublicityFiles.class, new PublicityFiles(new PublicityMaterial(campaigns, store, audit, clock)));
        documents = db.bean(PublicityDocuments.class, new PublicityDocuments(
                new PublicityPapers(campaigns, views, people, templates.documents, clock)));
        held = db.bean(HeldCampaigns.class, new HeldCampaigns(em, campaigns, people, audit, clock));
        reminders = db.bean(PublicityReminders.class, new PublicityReminders(
                new PublicityReminding(campaigns, people, rules, audit, clock), new Leases(em)));
    }

    void begin() {
        db.sql("""
                alter sequence publicity_campaign_seq restart;
                alter sequence publicity_activity_seq restart;
                alter sequence publicity_file_seq restart;
                alter sequence document_seq restart;
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login, active) values
                    (1, 'Y001', '郑思远', 'YY', 'analyst', true), (2, 'D001', '林晓', 'YY', 'desk', true), (3, 'L001', '周文', 'YY', 'leader', true);
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at)
                select n, login, login, '-', now(), false, 'ACTIVE', now()
                from unnest(array['leader', 'desk', 'analyst', 'engineer', 'bureau']) with ordinality as listed (login, n);
                insert into user_role (user_id, role_code) values
                    (1, 'leader'), (2, 'desk'), (3, 'analyst'), (4, 'engineer'), (5, 'bureau');
                insert into directive (id, number, title, level, issuer, document_number, issued_on, received_on, summary, owner, status,
                    event_count, created_at, created_by, updated_at, updated_by, version)
                values (1, 'ZC-20260105-0001', '门诊统筹通知', 'CITY', '示例局', '1号', '2026-01-05', '2026-01-06', '起付标准', 'analyst',
                    'REGISTERED', 1, now(), 'analyst', now(), 'analyst', 0);
                insert into satisfaction_survey (id, title, audience, questions, opens_on, closes_on, sample_size, seed, remind_days,
                    reminders, status, created_at, created_by)
                values ('00000000-0000-4000-8000-000000000007', '讲座反馈', 'INSURED', array['是否听懂'], '2026-03-01', '2026-03-31', 10, 1, 7, 1,
                    'DRAFT', now(), 'desk');
                """);
    }

    static PlanCampaign plan() {
        return new PlanCampaign(
                "门诊统筹政策宣传", "参保人员了解新起付标准", "起付标准和支付比例的变化", "发放手册，现场讲解", List.of("BROCHURE", "LECTURE"),
                "在职和退休参保人员", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), null, "ZC-20260105-0001", null, null);
    }

    static PlanActivity lecture(String day) {
        return new PlanActivity("LECTURE", "门诊统筹怎么报", LocalDate.parse(day), "示例社区", "desk", 50, 100);
    }

    CampaignView apply(Caller caller, CampaignCommand command) {
        return as(caller, () -> service.apply(NUMBER, command, null));
    }

    CampaignView planned() {
        return as(ANALYST, () -> service.plan(plan()));
    }

    /** With lectures on these days. */
    CampaignView approved(String... days) {
        planned();
        for (String day : days) {
            apply(ANALYST, lecture(day));
        }
        apply(ANALYST, new SubmitCampaign());
        return apply(LEADER, new ApproveCampaign(null));
    }

    CampaignView get() {
        return as(AUDITOR, () -> queries.get(NUMBER));
    }

    PublicityFileView attach(Caller caller, int activity, String name) {
        return as(caller, () -> {
            try {
                return files.attach(NUMBER, activity, name, new ByteArrayInputStream("签到表".getBytes(StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }
}
