package org.yiyun.complaint.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.Complainant;
import org.yiyun.complaint.ComplaintChannel;
import org.yiyun.complaint.ComplaintCommand;
import org.yiyun.complaint.ComplaintEventView;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.complaint.RegisterComplaint;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.DayNumber;

/**
 * One complaint, suggestion or praise.
 *
 * <p>Life cycle: recorded; reported to the leadership; accepted, by which it has a handler; talked over with the user; coordinated
 * inside; replied; closed with cause, training or requirement. Within the window it may be reopened and begins anew. Which verb is
 * allowed where is said once, in {@link ComplaintVerb}; every verb leaves one event behind.
 */
@Entity
@Table(name = "complaint")
public class Complaint extends AuditedEntity {
    @Id
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private ComplaintKind kind;

    private boolean letter;

    @Enumerated(EnumType.STRING)
    private ComplaintChannel channel;

    private String text;

    @Column(name = "complainant_name")
    private @Nullable String complainantName;

    @Column(name = "complainant_phone")
    private @Nullable String complainantPhone;

    /** Null while nobody is named. */
    @Embedded
    private @Nullable About about;

    private @Nullable String ticket;

    /** The ticket is the complaint itself, as it came in over the service desk. */
    @Column(name = "from_ticket")
    private boolean fromTicket;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status = ComplaintStatus.RECORDED;

    private @Nullable String handler;

    /** Null until something is known of it. */
    @Embedded
    private @Nullable Outcome outcome;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "event_count")
    private int eventCount;

    protected Complaint() {}

    Complaint(long id, RegisterComplaint request, boolean fromTicket, About about, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("TS", at, id);
        kind = request.kind();
        letter = request.letter();
        channel = request.channel();
        text = request.text();
        Complainant complainant = request.complainant() == null ? Complainant.NOBODY : request.complainant();
        complainantName = complainant.name();
        complainantPhone = complainant.phone();
        this.about = about;
        ticket = request.ticket();
        this.fromTicket = fromTicket;
        receivedAt = request.receivedAt() == null ? at : request.receivedAt();
    }

    /** The first event of every complaint. */
    ComplaintEvent recorded() {
        return new ComplaintEvent(
                this, ++eventCount, ComplaintEventView.RECORDED, createdAt(), createdBy(),
                Map.of("kind", kind.name(), "channel", channel.name()));
    }

    /**
     * Does what the command says.
     *
     * @param found whom a {@link ComplaintCommand.Name} names
     * @throws BusinessException COMPLAINT_STATE if the verb is not allowed now
     */
    ComplaintEvent apply(ComplaintCommand command, @Nullable About found, String by, Instant at) {
        ComplaintVerb verb = ComplaintVerb.of(command);
        if (!verb.isAllowedIn(kind, status)) {
            throw refused(verb);
        }
        if (command instanceof ComplaintCommand.AssignHandler assign) {
            handler = assign.handler();
        } else if (command instanceof ComplaintCommand.Accept && handler == null) {
            handler = by;
        } else if (command instanceof ComplaintCommand.Name) {
            about = found;
        } else if (command instanceof ComplaintCommand.Reply reply) {
            outcome = outcome().replied(reply.solution());
        } else if (command instanceof ComplaintCommand.CloseComplaint close) {
            outcome = outcome().closed(close);
        }
        status = verb.after(status);
        closedAt = status == ComplaintStatus.CLOSED ? closedAt == null ? at : closedAt : null;
        touched(by, at);
        return new ComplaintEvent(this, ++eventCount, verb.name(), at, by, command.details());
    }

    private BusinessException refused(ComplaintVerb verb) {
        String next = ComplaintVerb.next(kind, status).map(Enum::name).orElse("REOPEN");
        return new BusinessException(ProblemType.COMPLAINT_STATE, Map.of(
                "number", number, "complaintStatus", status.name(), "complaintVerb", verb.name(), "complaintNext", next));
    }

    /** When the next step is to be done; null without a limit. */
    void dueAt(@Nullable Instant due) {
        dueAt = due;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    ComplaintKind kind() {
        return kind;
    }

    boolean letter() {
        return letter;
    }

    ComplaintChannel channel() {
        return channel;
    }

    String text() {
        return text;
    }

    Complainant complainant() {
        return new Complainant(complainantName, complainantPhone);
    }

    About about() {
        return about == null ? About.NOBODY : about;
    }

    @Nullable String ticket() {
        return ticket;
    }

    boolean fromTicket() {
        return fromTicket;
    }

    ComplaintStatus status() {
        return status;
    }

    @Nullable String handler() {
        return handler;
    }

    Outcome outcome() {
        return outcome == null ? Outcome.NONE : outcome;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }
}
