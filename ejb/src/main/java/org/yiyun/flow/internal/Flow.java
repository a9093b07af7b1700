package org.yiyun.flow.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.EditFlow;
import org.yiyun.flow.FlowKind;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.FlowStep;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.ticket.TicketKind;

/** A business flow (流程). Where its cases come from does not change; its log belongs to that. */
@Entity
@Table(name = "flow")
public class Flow extends AuditedEntity {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private FlowKind kind;

    @Enumerated(EnumType.STRING)
    private FlowSource source;

    @Column(name = "ticket_kind")
    @Enumerated(EnumType.STRING)
    private @Nullable TicketKind ticketKind;

    @ElementCollection
    @CollectionTable(name = "flow_step", joinColumns = @JoinColumn(name = "flow"))
    @OrderColumn(name = "position")
    private List<StepPart> steps = new ArrayList<>();

    protected Flow() {}

    Flow(EditFlow edit, String by, Instant at) {
        super(by, at);
        code = edit.code();
        source = edit.source();
        ticketKind = edit.ticketKind();
        take(edit);
    }

    void edit(EditFlow edit, String by, Instant at) {
        take(edit);
        touched(by, at);
    }

    private void take(EditFlow edit) {
        name = edit.name();
        kind = edit.kind();
        List<FlowStep> before = steps();
        if (!before.equals(edit.steps())) {
            steps.clear();
            edit.steps().forEach(step -> steps.add(new StepPart(step)));
        }
    }

    String code() {
        return code;
    }

    FlowKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    FlowSource source() {
        return source;
    }

    @Nullable TicketKind ticketKind() {
        return ticketKind;
    }

    List<FlowStep> steps() {
        return steps.stream().map(StepPart::view).toList();
    }
}
