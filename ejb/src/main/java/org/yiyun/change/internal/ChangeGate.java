package org.yiyun.change.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.ticket.TicketGate;
import org.yiyun.ticket.TicketKind;

/** Keeps a ticket of kind CHANGE open until its change was approved and done, or rolled back, or given up. */
@ApplicationScoped
public class ChangeGate implements TicketGate {
    private final Changes changes;

    @Inject
    public ChangeGate(Changes changes) {
        this.changes = changes;
    }

    /** For the proxy. */
    protected ChangeGate() {
        this(null);
    }

    @Override
    public TicketKind kind() {
        return TicketKind.CHANGE;
    }

    @Override
    public void checkSolving(String number) {
        if (changes.find(number).filter(change -> change.status().isFinal()).isEmpty()) {
            throw new BusinessException(
                    ProblemType.RULE_BROKEN, Map.of("number", number), List.of(new FieldError("solution", "field.change-unfinished")));
        }
    }
}
