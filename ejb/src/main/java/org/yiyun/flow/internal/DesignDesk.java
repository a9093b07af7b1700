package org.yiyun.flow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.flow.DecideFlowDesign;
import org.yiyun.flow.DesignStatus;
import org.yiyun.flow.EditFlowDesign;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.flow.FlowDesignView;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.FlowVersionView;
import org.yiyun.flow.RecordFlowTest;
import org.yiyun.flow.engine.StepMapping;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;

/** How changed flows are designed, tried and approved. */
@ApplicationScoped
public class DesignDesk {
    private final Flows flows;
    private final FlowReading reading;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public DesignDesk(Flows flows, FlowReading reading, AuditService audit, BusinessClock clock) {
        this.flows = flows;
        this.reading = reading;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DesignDesk() {
        this(null, null, null, null);
    }

    public FlowDesignView get(String code, long id) {
        return find(code, id).orElseThrow(() -> BusinessException.notFound(Flows.DESIGN, id));
    }

    public Optional<FlowDesignView> find(String code, long id) {
        Callers.current().refuseNarrowScope();
        FlowChangeView change = flows.change(code, id, LockModeType.NONE).view();
        return design(id).map(design -> design.view(change));
    }

    /** By day; what held before the first approved change is the flow as it is kept. */
    public List<FlowVersionView> versions(String code, Locale language) {
        Callers.current().refuseNarrowScope();
        List<FlowStep> kept = reading.view(flows.get(code), language).steps();
        List<FlowChangeView> approved = flows.changes(code).stream().map(FlowChange::view)
                .filter(change -> design(change.id()).filter(one -> one.status() == DesignStatus.APPROVED).isPresent())
                .sorted(Comparator.comparing(FlowChangeView::day).thenComparing(FlowChangeView::id))
                .toList();
        List<FlowVersionView> versions = new ArrayList<>();
        LocalDate first = approved.isEmpty() ? null : approved.get(0).day();
        versions.add(new FlowVersionView(null, first, null, approved.isEmpty() ? kept : design(approved.get(0).id()).orElseThrow().before()));
        for (int i = 0; i < approved.size(); i++) {
            FlowChangeView change = approved.get(i);
            @Nullable LocalDate to = i + 1 < approved.size() ? approved.get(i + 1).day() : null;
            versions.add(new FlowVersionView(change.day(), to, change.id(), design(change.id()).orElseThrow().steps()));
        }
        return versions;
    }

    private Optional<FlowDesign> design(long change) {
        return flows.design(change, LockModeType.NONE);
    }

    public FlowDesignView save(String code, long id, EditFlowDesign edit, @Nullable Integer version, Locale language) {
        FlowChangeView change = locked(code, id);
        List<FlowStep> before = versions(code, language).stream()
                .filter(one -> one.change() == null || one.change() != id)
                .filter(one -> one.from() == null || one.from().isBefore(change.day()))
                .reduce((earlier, later) -> later).orElseThrow().steps();
        check(edit, before);
        Optional<FlowDesign> known = flows.design(id, LockModeType.PESSIMISTIC_WRITE);
        String by = Callers.current().name();
        if (known.isPresent()) {
            require(known.get(), DesignStatus.DRAFT, version);
            known.get().edit(edit, before, by, clock.now());
        } else if (version != null) {
            throw BusinessException.notFound(Flows.DESIGN, id);
        } else {
            flows.add(new FlowDesign(id, edit, before, by, clock.now()));
        }
        flows.flush();
        audit.record("flow.design", Flows.CHANGE, String.valueOf(id), Map.of("flow", code, "steps", edit.steps().size(), "tests", edit.tests().size()));
        return get(code, id);
    }

    private static void check(EditFlowDesign edit, List<FlowStep> before) {
        Set<String> codes = new HashSet<>();
        if (!edit.steps().stream().allMatch(step -> codes.add(step.code()))) {
            throw BusinessException.invalid("steps", "field.duplicate", Map.of());
        }
        if (edit.steps().stream().noneMatch(FlowStep::last)) {
            throw BusinessException.invalid("steps", "field.flow.noLast", Map.of());
        }
        Set<String> unknown = StepMapping.unknown(
                FlowDesign.plain(before), FlowDesign.plain(edit.steps()), edit.links().stream().map(FlowDesign::plain).toList());
        if (!unknown.isEmpty()) {
            throw BusinessException.invalid("links", "field.flow.unknownStep", Map.of("names", String.join(", ", unknown)));
        }
        if (new HashSet<>(edit.links()).size() < edit.links().size()) {
            throw BusinessException.invalid("links", "field.duplicate", Map.of());
        }
        Set<String> onPaths = edit.tests().stream().flatMap(test -> test.path().stream()).filter(step -> !codes.contains(step))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!onPaths.isEmpty()) {
            throw BusinessException.invalid("tests", "field.flow.unknownStep", Map.of("names", String.join(", ", onPaths)));
        }
    }

    public FlowDesignView record(String code, long id, int position, RecordFlowTest result, int version) {
        locked(code, id);
        FlowDesign design = design(id, DesignStatus.DRAFT, version);
        if (position < 0 || position >= design.testCount()) {
            throw BusinessException.notFound("flow-test", position);
        }
        design.record(position, result, Callers.current().name(), clock.now());
        flows.flush();
        audit.record("flow.test", Flows.CHANGE, String.valueOf(id), Map.of("flow", code, "test", position, "passed", result.passed()));
        return get(code, id);
    }

    public FlowDesignView submit(String code, long id, int version) {
        FlowChangeView change = locked(code, id);
        FlowDesign design = design(id, DesignStatus.DRAFT, version);
        List<FlowDesignView.Test> tests = design.view(change).tests();
        Set<String> untried = design.steps().stream().map(FlowStep::code)
                .filter(step -> tests.stream().noneMatch(test -> test.path().contains(step)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!untried.isEmpty()) {
            throw BusinessException.invalid("tests", "field.flow.untried", Map.of("names", String.join(", ", untried)));
        }
        List<String> failed = tests.stream().filter(test -> !Boolean.TRUE.equals(test.passed())).map(FlowDesignView.Test::title).toList();
        if (!failed.isEmpty()) {
            throw BusinessException.invalid("tests", "field.flow.unpassed", Map.of("names", String.join(", ", failed)));
        }
        design.submit(Callers.current().name(), clock.now());
        flows.flush();
        audit.record("flow.submit", Flows.CHANGE, String.valueOf(id), Map.of("flow", code));
        return get(code, id);
    }

    public FlowDesignView decide(String code, long id, DecideFlowDesign decision, int version) {
        locked(code, id);
        FlowDesign design = design(id, DesignStatus.SUBMITTED, version);
        String by = Callers.current().name();
        if (by.equals(design.submittedBy()) || by.equals(design.createdBy())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        design.decide(decision.approved(), decision.remark(), by, clock.now());
        flows.flush();
        audit.record(decision.approved() ? "flow.approve" : "flow.return", Flows.CHANGE, String.valueOf(id), Map.of(
                "flow", code, "remark", decision.remark()));
        return get(code, id);
    }

    private FlowChangeView locked(String code, long id) {
        Callers.current().refuseNarrowScope();
        return flows.change(code, id, LockModeType.PESSIMISTIC_WRITE).view();
    }

    private FlowDesign design(long id, DesignStatus needed, int version) {
        FlowDesign design = flows.design(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> BusinessException.notFound(Flows.DESIGN, id));
        require(design, needed, version);
        return design;
    }

    private static void require(FlowDesign design, DesignStatus needed, @Nullable Integer version) {
        if (design.status() != needed) {
            throw BusinessException.invalid("status", "field.flow.design." + design.status(), Map.of());
        }
        if (version == null || design.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", Flows.DESIGN, "id", design.change()));
        }
    }
}
