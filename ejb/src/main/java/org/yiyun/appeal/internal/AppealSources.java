package org.yiyun.appeal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintCommand;
import org.yiyun.complaint.ComplaintEventView;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.ComplaintService;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.complaint.ComplaintView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** The complaints that findings are the outcome of, always asked for in the caller's own name and through the caller's own sight. */
@ApplicationScoped
public class AppealSources {
    private static final Set<ComplaintStatus> ANSWERED = EnumSet.of(ComplaintStatus.REPLIED, ComplaintStatus.CLOSED);
    private static final String PATH = "complaint";

    private final ComplaintQueries complaints;
    private final ComplaintService service;

    @Inject
    public AppealSources(ComplaintQueries complaints, ComplaintService service) {
        this.complaints = complaints;
        this.service = service;
    }

    /** For the proxy. */
    protected AppealSources() {
        this(null, null);
    }

    /**
     * The complaint, if the caller may serve its outcome.
     *
     * @throws BusinessException NOT_FOUND, FORBIDDEN for who neither handles nor leads, INVALID for one that is not answered, is no
     *     complaint or names nobody
     */
    ComplaintView answered(String number, Caller caller) {
        ComplaintView complaint = complaints.get(number);
        if (!caller.name().equals(complaint.handler()) && !caller.may(Permission.COMPLAINT_LEAD)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.COMPLAINT_LEAD.name()));
        }
        if (complaint.kind() != ComplaintKind.COMPLAINT || !ANSWERED.contains(complaint.status())) {
            throw BusinessException.invalid(PATH, "field.appeal-complaint", Map.of());
        }
        if (complaint.about().staff() == null) {
            throw BusinessException.invalid(PATH, "field.appeal-nobody", Map.of());
        }
        return complaint;
    }

    /** All who had a part in it: whoever handles it, recorded it or made a step. */
    Set<String> partsOf(ComplaintView complaint) {
        Set<String> people = new HashSet<>();
        complaints.history(complaint.number()).stream().map(ComplaintEventView::actor).forEach(people::add);
        if (complaint.handler() != null) {
            people.add(complaint.handler());
        }
        return people;
    }

    /** Leaves a line in the complaint's own history, which the person does not see. */
    void note(String complaint, String finding) {
        service.apply(complaint, new ComplaintCommand.Note(
                Texts.get(Texts.CHINESE, "appeal.complaint.note", Map.of("number", finding))), null);
    }

    /** Whether the caller may know of the complaint; the person that it is about may not. */
    boolean isVisible(@Nullable String number) {
        return number != null && complaints.has(number);
    }
}
