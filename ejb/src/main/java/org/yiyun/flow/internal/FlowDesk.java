package org.yiyun.flow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.change.ChangeQueries;
import org.yiyun.flow.DesignStatus;
import org.yiyun.flow.EditFlow;
import org.yiyun.flow.EditFlowChange;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.flow.FlowImportView;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.FlowStep;
import org.yiyun.flow.FlowView;
import org.yiyun.flow.PutEvents;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.register.ImprovementService;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketKind;

/** Who keeps flows, their logs and their changes. */
@ApplicationScoped
public class FlowDesk {
    private static final Caller SYSTEM = Caller.system("flow");
    private static final int MOST_IMPORTS = 100;

    private final Flows flows;
    private final FlowLog log;
    private final EventFile files;
    private final EventImport imports;
    private final FlowReading reading;
    private final ChangeQueries changes;
    private final ImprovementService improvements;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public FlowDesk(
            Flows flows, FlowLog log, EventFile files, EventImport imports, FlowReading reading, ChangeQueries changes,
            ImprovementService improvements, AuditService audit, BusinessClock clock) {
        this.flows = flows;
        this.log = log;
        this.files = files;
        this.imports = imports;
        this.reading = reading;
        this.changes = changes;
        this.improvements = improvements;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected FlowDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    public FlowView save(EditFlow edit, @Nullable Integer version, Locale language) {
        Callers.current().refuseNarrowScope();
        check(edit);
        String by = Callers.current().name();
        var known = flows.lock(edit.code());
        if (version == null && known.isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", Flows.FLOW, "id", edit.code()));
        }
        if (version != null && known.isEmpty()) {
            throw BusinessException.notFound(Flows.FLOW, edit.code());
        }
        known.ifPresent(flow -> change(flow, edit, version, by));
        Flow flow = known.orElseGet(() -> {
            Flow made = new Flow(edit, by, clock.now());
            flows.add(made);
            return made;
        });
        flows.flush();
        audit.record("flow.save", Flows.FLOW, edit.code(), Map.of("name", edit.name(), "source", edit.source(), "steps", edit.steps().size()));
        return reading.view(flow, language);
    }

    private void change(Flow flow, EditFlow edit, @Nullable Integer version, String by) {
        if (version == null || flow.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", Flows.FLOW, "id", edit.code()));
        }
        if (flow.source() != edit.source() || flow.ticketKind() != edit.ticketKind()) {
            throw BusinessException.invalid("source", "field.flow.source", Map.of());
        }
        flow.edit(edit, by, clock.now());
    }

    private static void check(EditFlow edit) {
        boolean tickets = edit.source() == FlowSource.TICKETS;
        if (tickets != (edit.ticketKind() != null) || edit.ticketKind() == TicketKind.COMPLAINT) {
            throw BusinessException.invalid("ticketKind", "field.flow.kind", Map.of());
        }
        boolean brought = edit.source() == FlowSource.IMPORTED;
        if (brought == edit.steps().isEmpty()) {
            throw BusinessException.invalid("steps", brought ? "field.required" : "field.flow.steps", Map.of());
        }
        Set<String> seen = new HashSet<>();
        for (FlowStep step : edit.steps()) {
            if (!seen.add(step.code())) {
                throw BusinessException.invalid("steps", "field.duplicate", Map.of());
            }
        }
    }

    public FlowImportView take(String code, String fileName, InputStream content) throws IOException {
        Flow flow = brought(code);
        return recorded(flow, fileName, files.read(fileName, content));
    }

    public FlowImportView put(String code, PutEvents events) {
        Flow flow = brought(code);
        return recorded(flow, null, IntStream.range(0, events.events().size())
                .mapToObj(i -> new BroughtEvent("", i + 1L, events.events().get(i), List.of()))
                .toList());
    }

    /** A flow whose cases are brought. */
    private Flow brought(String code) {
        Callers.current().refuseNarrowScope();
        Flow flow = flows.get(code);
        if (flow.source() != FlowSource.IMPORTED) {
            throw BusinessException.invalid("flow", "field.flow.own", Map.of());
        }
        return flow;
    }

    private FlowImportView recorded(Flow flow, @Nullable String file, List<BroughtEvent> lines) {
        FlowImportView view = imports.take(flow, file, Callers.current().name(), lines);
        audit.record("flow.import", Flows.FLOW, flow.code(), Map.of("import", view.id(), "lines", view.lines(), "added", view.added(),
                "changed", view.changed(), "unchanged", view.unchanged(), "rejected", view.rejected()));
        return view;
    }

    public List<FlowImportView> imports(String code) {
        Callers.current().refuseNarrowScope();
        flows.get(code);
        return log.imports(code, MOST_IMPORTS);
    }

    public List<RejectedLine> rejects(String code, long id) {
        Callers.current().refuseNarrowScope();
        return log.rejects(code, id).orElseThrow(() -> BusinessException.notFound("flow-import", id));
    }

    public FlowChangeView plan(String code, EditFlowChange edit) {
        Callers.current().refuseNarrowScope();
        flows.get(code);
        check(edit);
        FlowChange change = new FlowChange(flows.nextChange(), code, edit, Callers.current().name(), clock.now());
        flows.add(change);
        flows.flush();
        audit.record("flow.change", Flows.CHANGE, String.valueOf(change.view().id()), Map.of("flow", code, "name", edit.name(), "day", edit.day()));
        return change.view();
    }

    public FlowChangeView replan(String code, long id, EditFlowChange edit, int version) {
        Callers.current().refuseNarrowScope();
        FlowChange change = flows.change(code, id, LockModeType.PESSIMISTIC_WRITE);
        if (change.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", Flows.CHANGE, "id", id));
        }
        check(edit);
        boolean approved = flows.design(id, LockModeType.NONE).filter(one -> one.status() == DesignStatus.APPROVED).isPresent();
        if (approved && !edit.day().equals(change.view().day())) {
            throw BusinessException.invalid("day", "field.flow.approvedDay", Map.of());
        }
        change.edit(edit, Callers.current().name(), clock.now());
        flows.flush();
        audit.record("flow.rechange", Flows.CHANGE, String.valueOf(id), Map.of("flow", code, "name", edit.name(), "day", edit.day()));
        return change.view();
    }

    /** What it comes from is there. */
    private void check(EditFlowChange edit) {
        Callers.callAs(SYSTEM, () -> {
            if (edit.ticket() != null && !isChange(edit.ticket())) {
                throw BusinessException.invalid("ticket", "field.unknown", Map.of("id", edit.ticket()));
            }
            if (edit.improvement() != null && improvements.find(edit.improvement()).isEmpty()) {
                throw BusinessException.invalid("improvement", "field.unknown", Map.of("id", edit.improvement()));
            }
            return true;
        });
    }

    private boolean isChange(String ticket) {
        try {
            return changes.of(ticket).isPresent();
        } catch (BusinessException unknown) {
            return false;
        }
    }
}
