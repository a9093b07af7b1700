package org.yiyun.complaint.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.complaint.internal.ComplaintFixture.AUDITOR;
import static org.yiyun.complaint.internal.ComplaintFixture.DESK;
import static org.yiyun.complaint.internal.ComplaintFixture.ENGINEER;
import static org.yiyun.complaint.internal.ComplaintFixture.OFFICER;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditFilter;
import org.yiyun.complaint.ComplaintAbout;
import org.yiyun.complaint.ComplaintChannel;
import org.yiyun.complaint.ComplaintCommand.Name;
import org.yiyun.complaint.ComplaintCommand.Note;
import org.yiyun.complaint.ComplaintCommand.Report;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintRow;
import org.yiyun.complaint.ComplaintSort;
import org.yiyun.complaint.RegisterComplaint;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.DueAlarm;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketSort;

/** A complaint is nothing to the person that it is about, with all permissions that there are, and to whoever has none for it. */
class ComplaintInvisibilityPgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String ABOUT_ENGINEER = "TS-20260302-0001";
    private static final String ABOUT_OTHERS = "TS-20260302-0002";
    private static final PageRequest FIRST = PageRequest.first(50);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final ComplaintFixture complaints = new ComplaintFixture(db, NOW);

    @BeforeEach
    void two() {
        ComplaintFixture.people(db);
        register("engineer");
        register("X001");
        as(OFFICER, () -> complaints.service.apply(ABOUT_ENGINEER, new Report(null), null));
    }

    @Covers("CMPL-01")
    @Test
    void isInNoListCountSearchOrFileOfThePerson() {
        assertThat(numbers(OFFICER)).containsOnly(ABOUT_ENGINEER, ABOUT_OTHERS);
        assertThat(numbers(ENGINEER)).containsOnly(ABOUT_OTHERS);
        for (var filter : List.of(searching(ABOUT_ENGINEER), searching("到场晚了"), about("engineer"), about("E001"))) {
            var seen = filter.q() != null && !filter.q().startsWith("TS") ? 1 : 0;
            assertThat(as(OFFICER, () -> complaints.queries.count(filter))).as("%s", filter).isEqualTo(seen + 1);
            assertThat(as(ENGINEER, () -> complaints.queries.count(filter))).as("%s", filter).isEqualTo(seen);
            assertThat(as(ENGINEER, () -> complaints.queries.list(filter, FIRST)).items()).as("%s", filter).hasSize(seen);
        }
        assertThat(as(ENGINEER, () -> complaints.queries.counts(null, null)).months()).extracting("complaints").containsExactly(1L);
    }

    @Covers("CMPL-01")
    @Test
    void cannotBeReadOrTouchedByThePerson() {
        assertThat(type(ENGINEER, () -> complaints.queries.get(ABOUT_ENGINEER))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(ENGINEER, () -> complaints.queries.history(ABOUT_ENGINEER))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(type(ENGINEER, () -> complaints.service.apply(ABOUT_ENGINEER, new Note("x"), null))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(ENGINEER, () -> complaints.queries.get(ABOUT_OTHERS)).number()).isEqualTo(ABOUT_OTHERS);
        assertThat(Rows.of(db, "select * from notification where recipient = 'engineer'")).isEmpty();
    }

    /** Also under another account of the same number in the staff list, and when the account was given to the person later. */
    @Test
    void followsThePersonToAnotherAccount() {
        db.sql("update staff set login = 'engineer9' where number = 'E001'");
        var renamed = TestCallers.staff("engineer9", Permission.values());
        assertThat(numbers(renamed)).containsOnly(ABOUT_OTHERS);
        assertThat(numbers(ENGINEER)).containsOnly(ABOUT_OTHERS);
        db.sql("update staff set login = 'newcomer' where number = 'X001'");
        assertThat(numbers(TestCallers.staff("newcomer", Permission.values()))).containsOnly(ABOUT_ENGINEER);
    }

    @Covers("CMPL-01")
    @Test
    void isInNoAuditEntryOfThePersonAndInThoseOfOtherAuditors() {
        assertThat(audited(AUDITOR, AuditFilter.ALL)).contains(ABOUT_ENGINEER, ABOUT_OTHERS);
        assertThat(audited(ENGINEER, AuditFilter.ALL)).contains(ABOUT_OTHERS).doesNotContain(ABOUT_ENGINEER);
        var byNumber = new AuditFilter(null, null, null, ABOUT_ENGINEER, null, null);
        assertThat(as(AUDITOR, () -> complaints.audit.search(byNumber, FIRST)).total()).isEqualTo(2);
        assertThat(as(ENGINEER, () -> complaints.audit.search(byNumber, FIRST)).total()).isZero();
    }

    @Test
    void doesNotExistForWhoeverMayNotSeeComplaints() {
        var plain = TestCallers.staff("engineer2", Stream.of(Permission.values())
                .filter(permission -> permission != Permission.COMPLAINT_READ).toArray(Permission[]::new));
        var program = TestCallers.institution("H99990000001", Permission.values());
        for (var nobody : List.of(plain, program, DESK)) {
            assertThat(type(nobody, () -> complaints.queries.get(ABOUT_OTHERS))).isEqualTo(ProblemType.NOT_FOUND);
            assertThat(type(nobody, () -> complaints.queries.history(ABOUT_OTHERS))).isEqualTo(ProblemType.NOT_FOUND);
            assertThat(type(nobody, () -> complaints.service.apply(ABOUT_OTHERS, new Note("x"), null))).isEqualTo(ProblemType.NOT_FOUND);
        }
        assertThat(type(plain, () -> complaints.queries.list(ComplaintFilter.ALL, FIRST))).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(as(program, () -> complaints.queries.list(ComplaintFilter.ALL, FIRST)).total()).isZero();
        var branch = new Caller(
                "branch", "", Caller.Kind.STAFF, Set.of(Permission.COMPLAINT_READ), new Scope(null, Set.of("440803")), null);
        as(OFFICER, () -> complaints.service.apply(ABOUT_OTHERS, new Name(null, null, "H99990000002"), null));
        assertThat(numbers(branch)).containsOnly(ABOUT_OTHERS);
    }

    @Test
    void aTicketOfThisKindIsAComplaintInTheQueueAndNoTicketToOthers() {
        var number = ticket(DESK, TicketKind.COMPLAINT);
        var fault = ticket(DESK, TicketKind.FAULT);
        var complaint = as(OFFICER, () -> complaints.queries.list(searching(number), FIRST)).items().get(0);
        assertThat(complaint.ticket()).isEqualTo(number);
        assertThat(as(OFFICER, () -> complaints.queries.get(complaint.number())).text()).isEqualTo("投诉\n工程师态度不好");
        assertThat(Rows.of(db, "select aggregate_key from outbox where type = 'TicketOpened'")).containsExactly(List.of(fault));

        var engineer = TestCallers.staff("engineer", Permission.TICKET_READ, Permission.TICKET_HANDLE);
        assertThat(tickets(OFFICER)).containsOnly(number, fault);
        assertThat(tickets(engineer)).containsOnly(fault);
        assertThat(type(engineer, () -> complaints.tickets.queries().get(number))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(engineer, () -> complaints.tickets.queries().board()).open()).isEqualTo(1);
        // who opened it finds it by its number and in no list
        assertThat(tickets(DESK)).containsOnly(fault);
        assertThat(as(DESK, () -> complaints.tickets.queries().get(number)).number()).isEqualTo(number);
    }

    @Test
    void aTicketThatIsAComplaintIsHiddenFromThePersonOnceNamed() {
        var number = ticket(DESK, TicketKind.COMPLAINT);
        ticket(DESK, TicketKind.COMPLAINT);
        var complaint = as(OFFICER, () -> complaints.queries.list(searching(number), FIRST)).items().get(0).number();
        assertThat(tickets(ENGINEER)).contains(number);
        as(OFFICER, () -> complaints.service.apply(complaint, new Name("E001", null, null), null));

        assertThat(tickets(ENGINEER)).hasSize(1).doesNotContain(number);
        assertThat(as(ENGINEER, () -> complaints.tickets.queries().board()).open()).isEqualTo(1);
        assertThat(type(ENGINEER, () -> complaints.tickets.queries().get(number))).isEqualTo(ProblemType.NOT_FOUND);
        as(TestCallers.staff("trusted", Permission.values()), () -> complaints.tickets.queries().list(TicketFilter.ALL, FIRST));
        assertThat(audited(AUDITOR, AuditFilter.ALL)).anyMatch(id -> id.contains(number + ",") || id.contains("," + number));
        assertThat(audited(ENGINEER, AuditFilter.ALL)).noneMatch(id -> id.contains(number) || id.contains(complaint));
        assertThat(tickets(OFFICER)).hasSize(2);
        // also from the one who opened it
        as(OFFICER, () -> complaints.service.apply(complaint, new Name("D001", null, null), null));
        assertThat(type(DESK, () -> complaints.tickets.queries().get(number))).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void aComplaintNamesATicketOnlyIfItExistsForTheCaller() {
        var number = ticket(DESK, TicketKind.COMPLAINT);
        var elsewhere = new RegisterComplaint(
                ComplaintKind.COMPLAINT, ComplaintChannel.PHONE, false, "到场晚了两个小时", null, null, number, null);
        var plain = TestCallers.staff("engineer2", Permission.COMPLAINT_REGISTER, Permission.TICKET_READ);
        assertThat(type(plain, () -> complaints.service.register(elsewhere))).isEqualTo(ProblemType.INVALID);
        for (var knowing : List.of(OFFICER, DESK)) {
            assertThat(type(knowing, () -> complaints.service.register(elsewhere))).isNull();
        }
    }

    /** Whoever is on duty may be the one complained about: neither clocks nor people tell the lines of support. */
    @Test
    void theClocksOfSuchATicketAreToldToNobody() {
        var number = ticket(DESK, TicketKind.COMPLAINT);
        var fault = ticket(DESK, TicketKind.FAULT);
        var alarms = "select count(*) from ticket_alarm a join ticket_clock c on c.id = a.clock_id join ticket t on t.id = c.ticket_id "
                + "where t.kind = 'COMPLAINT' and a.fired_at is null";
        assertThat((Long) Rows.of(db, alarms).get(0).get(0)).isPositive();
        complaints.tickets.time().advance(Duration.ofDays(90));
        var told = db.inTransaction(em -> as(Caller.system("escalation"), () -> complaints.tickets.alarms().claim(500)));
        assertThat(told).extracting(DueAlarm::number).containsOnly(fault);
        assertThat(Rows.of(db, alarms)).containsExactly(List.of(0L));
        assertThat(type(ENGINEER, () -> complaints.tickets.service().apply(number, new TicketCommand.Escalate("催办"), null)))
                .isEqualTo(ProblemType.TICKET_STATE);
    }

    private void register(String staff) {
        as(OFFICER, () -> complaints.service.register(new RegisterComplaint(
                ComplaintKind.COMPLAINT, ComplaintChannel.PHONE, false, "到场晚了两个小时", null,
                new ComplaintAbout(staff, null, null), null, null)));
    }

    private String ticket(Caller caller, TicketKind kind) {
        return as(caller, () -> complaints.tickets.service().open(new OpenTicket(
                kind, Channel.PHONE, "投诉", "工程师态度不好", null, null, null, null, new Contact("黎某", "13900001001"), null, null))).number();
    }

    /** By each way of reading the list, which all show the same. */
    private Set<String> numbers(Caller caller) {
        var rows = as(caller, () -> complaints.queries.rows(ComplaintFilter.ALL, ComplaintSort.ABOUT, 0, 50));
        assertThat(as(caller, () -> complaints.queries.list(ComplaintFilter.ALL, FIRST)).items()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(as(caller, () -> complaints.queries.list(ComplaintFilter.ALL, FIRST)).total()).isEqualTo(rows.size());
        assertThat(as(caller, () -> complaints.queries.export(ComplaintFilter.ALL, ComplaintSort.DUE))).hasSameSizeAs(rows);
        assertThat(as(caller, () -> complaints.queries.count(ComplaintFilter.ALL))).isEqualTo(rows.size());
        return Set.copyOf(rows.stream().map(ComplaintRow::number).toList());
    }

    private Set<String> tickets(Caller caller) {
        var queries = complaints.tickets.queries();
        var rows = as(caller, () -> queries.rows(TicketFilter.ALL, TicketSort.STATUS, 0, 50));
        assertThat(as(caller, () -> queries.count(TicketFilter.ALL))).isEqualTo(rows.size());
        var words = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, "工程师态度", null, null, false);
        assertThat(as(caller, () -> queries.list(words, FIRST)).items()).extracting(TicketRow::number)
                .containsExactlyInAnyOrderElementsOf(rows.stream().map(TicketRow::number).toList());
        return Set.copyOf(rows.stream().map(TicketRow::number).toList());
    }

    private List<String> audited(Caller caller, AuditFilter filter) {
        return as(caller, () -> complaints.audit.search(filter, FIRST)).items().stream().map(entry -> entry.subjectId()).toList();
    }

    private static ComplaintFilter searching(String q) {
        return new ComplaintFilter(Set.of(), Set.of(), null, null, null, null, q, null, null, false);
    }

    private static ComplaintFilter about(String staff) {
        return new ComplaintFilter(Set.of(), Set.of(), staff, null, null, null, null, null, null, false);
    }

    private static @Nullable ProblemType type(Caller caller, Supplier<?> work) {
        var problem = catchThrowableOfType(BusinessException.class, () -> as(caller, work));
        return problem == null ? null : problem.type();
    }
}
