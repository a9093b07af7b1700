package org.yiyun.roster;

import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.CalendarService;
import org.yiyun.calendar.internal.CalendarStore;
import org.yiyun.calendar.internal.YearDrafts;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.roster.internal.Deputies;
import org.yiyun.roster.internal.DraftDesk;
import org.yiyun.roster.internal.DutyPosts;
import org.yiyun.roster.internal.DutyShifts;
import org.yiyun.roster.internal.DutyStaff;
import org.yiyun.roster.internal.Presences;
import org.yiyun.roster.internal.RosterInspector;
import org.yiyun.roster.internal.RosterPublication;
import org.yiyun.roster.internal.RosterTexts;
import org.yiyun.roster.internal.Rosters;
import org.yiyun.roster.internal.ShiftChangeDesk;
import org.yiyun.roster.internal.ShiftChanges;
import org.yiyun.roster.internal.StaffTimes;
import org.yiyun.roster.internal.StandbyCalls;
import org.yiyun.roster.internal.StandingShifts;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

/** The roster on a database, with four people who can be on duty. */
public final class RosterFixture {
    public static final Caller KEEPER = TestCallers.staff("keeper", Permission.DUTY_READ, Permission.DUTY_EDIT);
    public static final Caller READER = TestCallers.staff("ann", Permission.DUTY_READ);

    final TestClock time;
    final BusinessClock clock;
    final DutyPosts posts;
    final DutyShifts shifts;
    final StaffTimes away;
    final Deputies bPeople;
    final DutyStaff staff;
    final Rosters rosters;
    final RosterInspector inspector;
    final RosterTexts texts;
    final RecordReader reader;
    final AuditService audit;
    final NotificationService notifications;
    final DutyQueries duty;
    final RosterQueries queries;
    final RosterService service;
    final FairnessQueries fairness;
    final StaffTimeService times;
    final StandbyService standby;
    final ShiftChangeService changes;
    final DeputyService deputies;
    final DutyPostService rules;

    public RosterFixture(Postgres db, Instant now) {
        time = new TestClock(now);
        clock = time.business();
        posts = new DutyPosts(db.em());
        shifts = new DutyShifts(db.em());
        away = new StaffTimes(db.em());
        bPeople = new Deputies(db.em());
        var organisations =
                db.bean(OrganisationQueries.class, new OrganisationQueries(new Organisations(db.em()), new Institutions(db.em())));
        staff = new DutyStaff(organisations);
        rosters = new Rosters(db.em());
        inspector = new RosterInspector(posts, shifts, staff, away, clock, 8);
        texts = new RosterTexts(posts, staff, inspector);
        reader = new RecordReader(Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator());
        audit = new AuditService(clock, db.em());
        notifications = db.bean(NotificationService.class, new NotificationService(
                new Notifications(db.em()), new MailQueue(db.em(), new MailSettings(false, "-")), new Inbox(clock, db.em()),
                new Outbox(clock, db.em()), clock));
        var history = new CalendarHistory(new CalendarStore(db.em()));
        var calendar = db.bean(CalendarService.class, new CalendarService(
                history, new YearDrafts(new CalendarStore(db.em()), history), audit, clock, null));
        var standing = new StandingShifts(shifts, away, bPeople, new Presences(db.em()));
        fairness = db.bean(FairnessQueries.class, new FairnessQueries(standing, calendar));
        duty = db.bean(DutyQueries.class, new DutyQueries(posts, shifts, standing));
        queries = db.bean(RosterQueries.class, new RosterQueries(rosters, inspector, texts, staff, calendar));
        service = db.bean(RosterService.class, new RosterService(
                rosters, new DraftDesk(rosters, posts, shifts, staff), inspector, texts, new RosterPublication(rosters, shifts), staff,
                notifications, audit, reader, clock));
        times = db.bean(StaffTimeService.class, new StaffTimeService(away, staff, bPeople, notifications, reader, audit, clock));
        standby = db.bean(StandbyService.class, new StandbyService(new StandbyCalls(away, db.em()), notifications, audit, clock));
        rules = db.bean(DutyPostService.class, new DutyPostService(posts, inspector, staff, reader, audit));
        deputies = db.bean(DeputyService.class, new DeputyService(bPeople, staff, reader, audit, clock));
        changes = db.bean(ShiftChangeService.class, new ShiftChangeService(
                new ShiftChangeDesk(new ShiftChanges(db.em()), shifts, rosters, inspector, texts), staff, notifications, audit, reader, clock));
    }

    /** Ann, Bob and Cid of the first line; Dan with the skill that headquarters asks for; Eve has left. */
    public static void people(Postgres db) {
        db.sql("""
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login, line, active) values
                    (1, 'S001', '安一', 'YY', 'ann', 'FIRST_LINE', true), (2, 'S002', '白二', 'YY', 'bob', 'FIRST_LINE', true),
                    (3, 'S003', '陈三', 'YY', 'cid', 'FIRST_LINE', true), (4, 'S004', '丁四', 'YY', 'dan', 'HEADQUARTERS', true),
                    (5, 'S005', '俄五', 'YY', 'eve', 'FIRST_LINE', false);
                insert into staff_skill (staff_id, skill) values (4, 'INTERFACE')
                """);
    }

    /** As {@code 2026-10-01T08:00} on the clock on the wall. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }

    long open(OpenRoster command) {
        return as(KEEPER, () -> service.open(command));
    }

    void fill(long id, String... people) {
        run(() -> service.fill(id, new FillRoster(List.of(people), false), null));
    }

    void arrange(long id, PlanShift... wanted) {
        run(() -> service.arrange(id, new ArrangeRoster(List.of(wanted)), null));
    }

    void publish(long id) {
        run(() -> service.publish(id, null, Texts.CHINESE));
    }

    RosterView view(long id) {
        return as(KEEPER, () -> queries.get(id, Texts.CHINESE));
    }

    /** Login names of those who are in the post then. */
    List<String> onDuty(String post, String local) {
        return as(READER, () -> duty.staffAt(post, at(local)));
    }

    void time(StaffTimeKind kind, String person, String from, String to) {
        as(KEEPER, () -> times.record(kind, new RecordStaffTime(person, at(from), at(to), "年假")));
    }

    void run(Runnable work) {
        as(KEEPER, () -> {
            work.run();
            return 0;
        });
    }
}
