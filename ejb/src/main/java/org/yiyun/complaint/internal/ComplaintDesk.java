package org.yiyun.complaint.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.complaint.ComplaintAbout;
import org.yiyun.complaint.ComplaintCommand;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.complaint.RegisterComplaint;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;

/** How complaints are worked on: every step is checked, made, recorded as an event and audited, in one transaction. */
@ApplicationScoped
public class ComplaintDesk {
    private final Complaints complaints;
    private final Subjects subjects;
    private final Officers officers;
    private final ComplaintRules rules;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ComplaintDesk(
            Complaints complaints, Subjects subjects, Officers officers, ComplaintRules rules, AuditService audit, BusinessClock clock) {
        this.complaints = complaints;
        this.subjects = subjects;
        this.officers = officers;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ComplaintDesk() {
        this(null, null, null, null, null, null);
    }

    public Complaint register(RegisterComplaint request, Caller caller) {
        if (request.letter() && request.kind() != ComplaintKind.PRAISE) {
            throw BusinessException.invalid("letter", "field.complaint-letter", Map.of());
        }
        About about = find(request.about() == null ? ComplaintAbout.NOBODY : request.about(), "about.", Sight.of(caller, subjects));
        return record(request, false, about, caller);
    }

    /** What came in over the service desk as a ticket; nobody is named yet. */
    void take(RegisterComplaint request, Caller caller) {
        record(request, true, About.NOBODY, caller);
    }

    private Complaint record(RegisterComplaint request, boolean fromTicket, About about, Caller caller) {
        Instant now = clock.now();
        Complaint complaint = new Complaint(complaints.nextId(), request, fromTicket, about, caller.name(), now);
        complaint.dueAt(rules.due(complaint.kind(), complaint.status(), now));
        // known before the first insert, so that recording costs no update
        ComplaintEvent first = complaint.recorded();
        complaints.add(complaint);
        complaints.add(first);
        audit.record("complaint.register", "complaint", complaint.number(),
                Map.of("kind", complaint.kind(), "channel", complaint.channel()));
        return complaint;
    }

    public Complaint apply(String number, ComplaintCommand command, @Nullable Integer expectedVersion, Caller caller) {
        Sight sight = Sight.of(caller, subjects);
        Complaint complaint = complaints.lock(number, sight);
        ComplaintVerb verb = ComplaintVerb.of(command);
        if (!caller.may(verb.permission())) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", verb.permission().name()));
        }
        if (expectedVersion != null && expectedVersion != complaint.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "complaint", "id", number));
        }
        Instant now = clock.now();
        Instant closedAt = complaint.closedAt();
        var from = complaint.status();
        About found = command instanceof ComplaintCommand.Name name ? find(name.about(), "", sight) : null;
        ComplaintEvent event = complaint.apply(command, found, caller.name(), now);
        check(complaint, command, closedAt, now);
        if (verb.isStep()) {
            complaint.dueAt(rules.due(complaint.kind(), complaint.status(), now));
        }
        complaints.add(event);
        complaints.flush();
        tell(complaint, command, event);
        audit.record("complaint." + verb.path(), "complaint", number, Map.of("from", from, "to", complaint.status()));
        return complaint;
    }

    /** What the state alone does not say. Refusing rolls the step back. */
    private void check(Complaint complaint, ComplaintCommand command, @Nullable Instant closedAt, Instant now) {
        if (command instanceof ComplaintCommand.ReopenComplaint && closedAt != null && now.isAfter(rules.reopenUntil(closedAt))) {
            throw BusinessException.invalid("reason", "field.complaint-window", Map.of("days", rules.reopenDays()));
        }
        if (command instanceof ComplaintCommand.CloseComplaint close && complaint.kind() == ComplaintKind.COMPLAINT
                && close.details().isEmpty()) {
            throw BusinessException.invalid("cause", "field.complaint-link", Map.of());
        }
        if (command instanceof ComplaintCommand.AssignHandler assign && !officers.mayHandle(assign.handler(), complaint.about())) {
            throw BusinessException.invalid("handler", "field.complaint-handler", Map.of("handler", assign.handler()));
        }
        if (command instanceof ComplaintCommand.Name && complaint.handler() != null
                && officers.is(complaint.handler(), complaint.about())) {
            throw BusinessException.invalid("staff", "field.complaint-handles", Map.of());
        }
    }

    private void tell(Complaint complaint, ComplaintCommand command, ComplaintEvent event) {
        if (command instanceof ComplaintCommand.Report) {
            List<String> leaders = officers.leaders(complaint.about());
            if (leaders.isEmpty()) {
                throw BusinessException.invalid("remark", "field.complaint-leaders", Map.of());
            }
            officers.tell("complaint.notice.reported", complaint, event, leaders);
        } else if (command instanceof ComplaintCommand.AssignHandler assign) {
            officers.tell("complaint.notice.assigned", complaint, event, List.of(assign.handler()));
        }
    }

    /** Nobody records or names what is about oneself: it would be out of one's sight the moment after. */
    private About find(ComplaintAbout named, String path, Sight sight) {
        About about = subjects.find(named, path);
        if (about.is(sight.login(), sight.number())) {
            throw BusinessException.invalid(path + "staff", "field.complaint-self", Map.of());
        }
        return about;
    }
}
