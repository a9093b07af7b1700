package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketDispatcher;
import org.yiyun.ticket.TicketDispatcher.Chosen;
import org.yiyun.ticket.TicketDispatcher.Graded;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketVerb;

/** Whom the rules are asked about; what they answer is theirs. */
class AutomaticAssignmentTest {
    private static final Chosen ANN = new Chosen("ann", 1, 1);

    private final List<Graded> asked = new ArrayList<>();
    private final TicketDispatcher eager = ticket -> {
        asked.add(ticket);
        return Optional.of(ANN);
    };
    private final AutomaticAssignment assignment = new AutomaticAssignment(List.of(ticket -> Optional.empty(), eager));

    @Test
    void asksForATicketThatWasGradedAndBelongsToNobody() {
        assertThat(assignment.of(graded(TicketKind.FAULT))).contains(ANN);
        assertThat(asked).containsExactly(new Graded(
                graded(TicketKind.FAULT).number(), TicketKind.FAULT, 2, null, null, 1));
    }

    @Test
    void asksNobodyAboutComplaintsAndTicketsThatSomebodyHasOrThatCannotBeAssigned() {
        var taken = graded(TicketKind.FAULT);
        taken.apply(new TicketCommand.Assign("bob"), TicketMother.STAMP);
        var merged = graded(TicketKind.FAULT);
        merged.apply(TicketMother.command(TicketVerb.MERGE), TicketMother.STAMP);

        assertThat(assignment.of(graded(TicketKind.COMPLAINT))).isEmpty();
        assertThat(assignment.of(taken)).isEmpty();
        assertThat(assignment.of(merged)).isEmpty();
        assertThat(asked).isEmpty();
    }

    private static Ticket graded(TicketKind kind) {
        var ticket = TicketMother.ticket(kind);
        ticket.apply(TicketMother.command(TicketVerb.GRADE), TicketMother.STAMP);
        return ticket;
    }
}
