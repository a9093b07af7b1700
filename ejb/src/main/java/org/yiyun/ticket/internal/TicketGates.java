package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketGate;

/** Asks those who keep something that has to be done before a ticket of their kind is solved. */
@ApplicationScoped
public class TicketGates {
    private final Iterable<TicketGate> gates;

    @Inject
    public TicketGates(@Any Instance<TicketGate> gates) {
        this((Iterable<TicketGate>) gates);
    }

    /** Outside a container. */
    TicketGates(Iterable<TicketGate> gates) {
        this.gates = gates;
    }

    /** For the proxy. */
    protected TicketGates() {
        this(List.of());
    }

    /** @throws BusinessException RULE_BROKEN */
    void check(Ticket ticket, TicketCommand command) {
        if (command instanceof TicketCommand.Resolve) {
            gates.forEach(gate -> {
                if (gate.kind() == ticket.kind()) {
                    gate.checkSolving(ticket.number());
                }
            });
        }
    }
}
