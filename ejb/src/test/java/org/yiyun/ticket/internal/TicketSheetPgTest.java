package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketSheet;

/** What the ticket page reads, and how often it asks the database. */
class TicketSheetPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Caller OUTSIDER = TestCallers.staff("outsider", Permission.TICKET_READ);

    private TicketFixture desk;

    @BeforeEach
    void desk() {
        desk = new TicketFixture(DB, Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void isWhatItsPartsAre() {
        var number = fault();
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Comment("只给内部", true), null));
        attach(number);

        for (var caller : new Caller[] {TicketFixture.DESK, OUTSIDER}) {
            assertThat(as(caller, () -> desk.queries.sheet(number))).isEqualTo(as(caller, () -> new TicketSheet(
                    desk.queries.get(number), desk.queries.history(number), desk.queries.clocks(number), desk.queries.handlings(number),
                    desk.attachments.list(number), Set.of("FILE"))));
        }
        assertThat(as(TicketFixture.DESK, () -> desk.queries.sheet(number)).history()).extracting(TicketEventView::type).contains("COMMENT", "ATTACHED");
        assertThat(as(OUTSIDER, () -> desk.queries.sheet(number)).history()).extracting(TicketEventView::type).doesNotContain("COMMENT");
        assertThat(as(TicketFixture.DESK, () -> desk.queries.sheet(number)).clocks()).isNotEmpty();
    }

    @Test
    void leavesOneTraceOfTheSight() {
        var number = fault();

        as(TicketFixture.TRUSTED, () -> desk.queries.sheet(number));

        assertThat(DB.<List<?>>inTransaction(em -> em.createNativeQuery(
                        "select subject_id from audit_entry where action = 'personal-data.sight' and actor = 'trusted'", String.class)
                .getResultList())).hasToString("[" + number + "]");
    }

    @Test
    void anothersTicketIsNotFound() {
        var problem = catchThrowableOfType(BusinessException.class, () -> as(TicketFixture.DESK, () -> desk.queries.sheet("T20200101-000001")));
        assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    /** Each part by itself would ask for the ticket and its history again. */
    @Test
    void asksTheDatabaseForEachThingOnce() {
        var number = fault();
        attach(number);

        assertThat(DB.asked(() -> as(TicketFixture.DESK, () -> desk.queries.sheet(number)))).satisfiesExactlyInAnyOrder(
                ticket -> assertThat(ticket).contains("from ticket t"), history -> assertThat(history).contains("from ticket_event"),
                clocks -> assertThat(clocks).contains("from ticket_clock"), files -> assertThat(files).contains("from ticket_attachment"),
                rules -> assertThat(rules).contains("from sla_rule"), calendars -> assertThat(calendars).contains("from calendar"), annexes -> assertThat(annexes).contains("exists"));
    }

    /** Calls, chats, dispatch and others make sure that the reader may see the ticket; the page has it already. */
    @Test
    void whoeverAsksForTheTicketAgainInTheSameTransactionCostsNothing() {
        var number = fault();

        assertThat(DB.asked(() -> DB.inTransaction(em -> as(TicketFixture.DESK, () -> {
            desk.queries.sheet(number);
            assertThat(desk.queries.has(number)).isTrue();
            assertThat(desk.queries.kind(number)).contains(TicketKind.FAULT);
            return desk.queries.has(number);
        })))).filteredOn(sql -> sql.contains("from ticket t")).hasSize(1);
    }

    @Test
    void aTicketIsFoundInTheTransactionThatOpensIt() {
        assertThat(DB.<Boolean>inTransaction(em -> as(TicketFixture.DESK, () ->
                desk.queries.has(desk.service.open(TicketMother.request(TicketKind.FAULT)).number())))).isTrue();
    }

    private String fault() {
        var number = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Grade(1, "全市停摆"), null));
        as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Assign("engineer"), null));
        return number;
    }

    private void attach(String number) {
        as(TicketFixture.DESK, () -> {
            try {
                return desk.attachments.attach(number, "日志.txt", new ByteArrayInputStream("第一行".getBytes(StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }
}
