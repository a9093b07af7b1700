package org.yiyun.flow.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.EditFlowChange;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.platform.AuditedEntity;

/** A change of a flow from a day on (流程调整). */
@Entity
@Table(name = "flow_change")
public class FlowChange extends AuditedEntity {
    @Id
    private Long id;

    private String flow;
    private String name;
    private LocalDate day;
    private String goal;
    private int days;
    private @Nullable String ticket;
    private @Nullable Long improvement;

    protected FlowChange() {}

    FlowChange(long id, String flow, EditFlowChange edit, String by, Instant at) {
        super(by, at);
        this.id = id;
        this.flow = flow;
        take(edit);
    }

    void edit(EditFlowChange edit, String by, Instant at) {
        take(edit);
        touched(by, at);
    }

    private void take(EditFlowChange edit) {
        name = edit.name();
        day = edit.day();
        goal = edit.goal();
        days = edit.days();
        ticket = edit.ticket();
        improvement = edit.improvement();
    }

    FlowChangeView view() {
        return new FlowChangeView(id, flow, name, day, goal, days, ticket, improvement, version());
    }
}
