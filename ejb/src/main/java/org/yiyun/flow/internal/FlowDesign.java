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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.DesignStatus;
import org.yiyun.flow.EditFlowDesign;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.flow.FlowDesignView;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.RecordFlowTest;
import org.yiyun.flow.engine.StepMapping;
import org.yiyun.platform.AuditedEntity;

/** How a flow is to be after a change, with its tests and its approval. */
@Entity
@Table(name = "flow_design")
public class FlowDesign extends AuditedEntity {
    @Id
    @Column(name = "change_id")
    private Long change;

    private String description;

    @Enumerated(EnumType.STRING)
    private DesignStatus status = DesignStatus.DRAFT;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String decision;

    @ElementCollection
    @CollectionTable(name = "flow_design_before", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<StepPart> before = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "flow_design_step", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<StepPart> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "flow_design_link", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<LinkPart> links = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "flow_design_test", joinColumns = @JoinColumn(name = "change_id"))
    @OrderColumn(name = "position")
    private List<TestPart> tests = new ArrayList<>();

    protected FlowDesign() {}

    FlowDesign(long change, EditFlowDesign edit, List<FlowStep> before, String by, Instant at) {
        super(by, at);
        this.change = change;
        take(edit, before);
    }

    void edit(EditFlowDesign edit, List<FlowStep> before, String by, Instant at) {
        take(edit, before);
        touched(by, at);
    }

    private void take(EditFlowDesign edit, List<FlowStep> held) {
        description = edit.description();
        before.clear();
        held.forEach(step -> before.add(new StepPart(step)));
        steps.clear();
        edit.steps().forEach(step -> steps.add(new StepPart(step)));
        links.clear();
        edit.links().forEach(link -> links.add(new LinkPart(link)));
        tests.clear();
        edit.tests().forEach(test -> tests.add(new TestPart(test)));
    }

    void record(int position, RecordFlowTest result, String by, Instant at) {
        tests.set(position, tests.get(position).run(result, by, at));
        touched(by, at);
    }

    void submit(String by, Instant at) {
        status = DesignStatus.SUBMITTED;
        submittedBy = by;
        submittedAt = at;
        touched(by, at);
    }

    void decide(boolean approved, String remark, String by, Instant at) {
        status = approved ? DesignStatus.APPROVED : DesignStatus.DRAFT;
        decision = remark;
        decidedBy = by;
        decidedAt = at;
        touched(by, at);
    }

    long change() {
        return change;
    }

    DesignStatus status() {
        return status;
    }

    @Nullable String submittedBy() {
        return submittedBy;
    }

    List<FlowStep> before() {
        return before.stream().map(StepPart::view).toList();
    }

    List<FlowStep> steps() {
        return steps.stream().map(StepPart::view).toList();
    }

    int testCount() {
        return tests.size();
    }

    FlowDesignView view(FlowChangeView of) {
        List<EditFlowDesign.Link> kept = links.stream().map(LinkPart::view).toList();
        var lines = StepMapping.lines(plain(before()), plain(steps()), kept.stream().map(FlowDesign::plain).toList());
        return new FlowDesignView(
                of, description, status, before(), steps(), kept, lines,
                IntStream.range(0, tests.size()).mapToObj(i -> tests.get(i).view(i)).toList(), createdBy(), submittedAt, submittedBy,
                decidedAt, decidedBy, decision, version());
    }

    static List<StepMapping.Step> plain(List<FlowStep> steps) {
        return steps.stream().map(step -> new StepMapping.Step(step.code(), step.name())).toList();
    }

    static StepMapping.Link plain(EditFlowDesign.Link link) {
        return new StepMapping.Link(link.before(), link.after());
    }
}
