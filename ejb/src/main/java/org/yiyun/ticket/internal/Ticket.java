package org.yiyun.ticket.internal;

import static org.yiyun.ticket.TicketStatus.ASSIGNED;
import static org.yiyun.ticket.TicketStatus.GRADED;
import static org.yiyun.ticket.TicketStatus.LOCATING;
import static org.yiyun.ticket.TicketStatus.RECEIVED;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.NaturalId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;

/**
 * One request to the service desk.
 *
 * <p>Life cycle: received over a channel; graded, which is a decision with its reason; assigned; accepted, which
 * confirms the request, and then located, proposed, resolved, fed back and closed. On the way it may wait for the user,
 * have an engineer travel to the site, or stand with the province. A merged ticket rests until it is unmerged. Which verb
 * is allowed where is said once, in {@link TicketVerb}. Every verb leaves one event behind, from which the clocks are
 * derived; the ticket itself knows no clock rule.
 */
@Entity
@Table(name = "ticket")
public class Ticket extends AuditedEntity {
    /** Headquarters and province: the last line to which a ticket can be escalated (REQ-SLA-14). */
    private static final int LAST_SUPPORT_LINE = 5;

    /** Given by {@link TicketNumbers}, because the number is made of it. */
    @Id
    private Long id;

    /** Whoever has it in this transaction finds it again without asking the database. */
    @NaturalId
    private String number;

    @Enumerated(EnumType.STRING)
    private TicketKind kind;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String title;
    private String description;
    private @Nullable String symptom;
    private @Nullable String system;
    private @Nullable String module;

    @Embedded
    private Origin origin;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_phone")
    private String contactPhone;

    @Column(name = "external_key")
    private @Nullable String externalKey;

    @Embedded
    private Standing standing = Standing.RECEIVED;

    private @Nullable Integer level;
    private @Nullable String scheme;

    private @Nullable String assignee;
    private @Nullable String engineer;

    @Column(name = "support_line")
    private int supportLine = 1;

    @Column(name = "remote_consent")
    private boolean remoteConsent;

    @Column(name = "province_number")
    private @Nullable String provinceNumber;

    @Column(name = "province_state")
    private @Nullable String provinceState;

    /** Null until something is known of it. */
    @Embedded
    private @Nullable Resolution resolution;

    @Enumerated(EnumType.STRING)
    private @Nullable HandlingMode mode;

    /** Null until somebody has said something. */
    @Embedded
    private @Nullable Verdict verdict;

    @Column(name = "merged_into")
    private @Nullable String mergedInto;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "next_due_at")
    private @Nullable Instant nextDueAt;

    @Column(name = "event_count")
    private int eventCount;

    /** Write-only: what a ticket says never changes after it is opened. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "words", columnDefinition = "tsvector", updatable = false)
    @ColumnTransformer(read = "cast(null as text[])", write = "array_to_tsvector(?)")
    private String[] words;

    protected Ticket() {}

    Ticket(long id, OpenTicket request, Origin origin, Stamp stamp) {
        super(stamp.actor(), stamp.at());
        this.id = id;
        number = TicketNumbers.number(id, stamp.at());
        kind = request.kind();
        channel = request.channel();
        title = request.title();
        description = request.description();
        symptom = request.symptom();
        system = request.system();
        module = request.module();
        this.origin = origin;
        contactName = request.contact().name();
        contactPhone = request.contact().phone();
        externalKey = request.externalKey();
        occurredAt = request.occurredAt() == null ? stamp.at() : request.occurredAt();
        words = TicketWords.of(number, request);
    }

    /** The first event of every ticket. */
    TicketEvent received(Stamp stamp) {
        return record(Happening.of(HistoryEvent.RECEIVED, ServiceEvent.RECEIVED, Map.of("channel", channel.name(), "kind", kind.name())), stamp);
    }

    /** Appends an event that is no verb: an attachment, an escalation by the clock, a new calendar. */
    TicketEvent record(Happening happening, Stamp stamp) {
        touched(stamp.actor(), stamp.at());
        return new TicketEvent(this, ++eventCount, happening, stamp);
    }

    /**
     * Does what the command says.
     *
     * @throws BusinessException TICKET_STATE if the verb is not allowed now, CONSENT_MISSING or RULE_BROKEN if a rule of
     *     the life cycle forbids it
     */
    TicketEvent apply(TicketCommand command, Stamp stamp) {
        var verb = TicketVerb.of(command);
        if (!allows(verb)) {
            throw new BusinessException(
                    ProblemType.TICKET_STATE, Map.of("number", number, "status", status().name(), "verb", verb.path()));
        }
        var fact = move(verb, command, stamp);
        var internal = command instanceof TicketCommand.Comment comment && comment.internal();
        return record(new Happening(verb.name(), fact, null, Happening.components((Record) command), internal), stamp);
    }

    /** Rules gave it to somebody, who has not answered by that: to the clocks nothing happened. */
    TicketEvent assignedByRules(String to, Stamp stamp) {
        assign(to);
        return record(new Happening(
                TicketVerb.ASSIGN.name(), null, null, Happening.components(new TicketCommand.Assign(to)), false), stamp);
    }

    /** Whether the verb is allowed now; a fault is graded before it is resolved (REQ-DESK-07), no line of support hears of a complaint. */
    boolean allows(TicketVerb verb) {
        return verb.isAllowedIn(status()) && !(verb == TicketVerb.RESOLVE && kind == TicketKind.FAULT && level == null)
                && !(verb == TicketVerb.ESCALATE && kind == TicketKind.COMPLAINT);
    }

    private @Nullable ServiceEvent move(TicketVerb verb, TicketCommand command, Stamp stamp) {
        return switch (verb) {
            case GRADE -> grade((TicketCommand.Grade) command);
            case ASSIGN -> assign(((TicketCommand.Assign) command).assignee());
            case ACCEPT -> accept(stamp.actor());
            case PAUSE -> rest(TicketStatus.WAITING, ServiceEvent.PAUSED);
            case RESUME -> goOn(ServiceEvent.RESUMED);
            case CONSENT -> consent();
            case START_REMOTE -> startRemote();
            case REMOTE_FAILED -> ServiceEvent.REMOTE_FAILED;
            case DISPATCH -> dispatch(((TicketCommand.Dispatch) command).engineer());
            case ARRIVE -> to(TicketStatus.ON_SITE, ServiceEvent.ARRIVED);
            case REPORT_TO_PROVINCE -> reportToProvince((TicketCommand.ReportToProvince) command);
            case PROPOSE -> to(unlessTravelling(TicketStatus.PROPOSED), ServiceEvent.PROPOSED);
            case RESOLVE -> resolve((TicketCommand.Resolve) command);
            case FEEDBACK -> to(TicketStatus.FED_BACK, ServiceEvent.FED_BACK);
            case CLOSE -> close((TicketCommand.Close) command, stamp.at());
            case REOPEN -> reopen();
            case MERGE -> merge(((TicketCommand.Merge) command).into());
            case UNMERGE -> unmerge();
            case ESCALATE -> escalate();
            case COMMENT -> null;
        };
    }

    private ServiceEvent to(TicketStatus next, ServiceEvent fact) {
        standing = standing.at(next);
        return fact;
    }

    private ServiceEvent rest(TicketStatus resting, ServiceEvent fact) {
        standing = standing.resting(resting);
        return fact;
    }

    private ServiceEvent goOn(ServiceEvent fact) {
        standing = standing.goneOn();
        return fact;
    }

    private ServiceEvent grade(TicketCommand.Grade command) {
        level = command.level();
        scheme = command.scheme();
        standing = standing.reached(GRADED, Set.of(RECEIVED));
        return ServiceEvent.GRADED;
    }

    private ServiceEvent assign(String to) {
        assignee = to;
        standing = standing.reached(ASSIGNED, Set.of(RECEIVED, GRADED));
        return ServiceEvent.ASSIGNED;
    }

    private ServiceEvent accept(String actor) {
        if (assignee == null) {
            assignee = actor;
        }
        return to(LOCATING, ServiceEvent.CONFIRMED);
    }

    private @Nullable ServiceEvent consent() {
        remoteConsent = true;
        return null;
    }

    private ServiceEvent startRemote() {
        if (!remoteConsent) {
            throw new BusinessException(ProblemType.CONSENT_MISSING, Map.of("number", number));
        }
        mode = HandlingMode.REMOTE;
        return to(status() == TicketStatus.ON_SITE ? status() : unlessTravelling(LOCATING), ServiceEvent.REMOTE_STARTED);
    }

    /** An engineer on the way goes on, and arrives, whatever others do from afar meanwhile (REQ-SLA-03). */
    private TicketStatus unlessTravelling(TicketStatus next) {
        return status() == TicketStatus.TRAVELLING ? status() : next;
    }

    private ServiceEvent dispatch(String who) {
        engineer = who;
        return to(TicketStatus.TRAVELLING, ServiceEvent.DISPATCHED);
    }

    private ServiceEvent reportToProvince(TicketCommand.ReportToProvince command) {
        provinceNumber = command.externalNumber();
        provinceState = command.externalState();
        return to(unlessTravelling(TicketStatus.REPORTED_TO_PROVINCE), ServiceEvent.REPORTED_TO_PROVINCE);
    }

    private ServiceEvent resolve(TicketCommand.Resolve command) {
        resolution = resolution().solvedBy(command.solution()).learned(command.cause(), command.prevention());
        mode = command.mode();
        return to(TicketStatus.RESOLVED, ServiceEvent.RESOLVED);
    }

    /** A fault closes only with its cause and what prevents it (REQ-DESK-12). */
    private ServiceEvent close(TicketCommand.Close command, Instant at) {
        var learned = resolution().learned(command.cause(), command.prevention());
        if (kind == TicketKind.FAULT && !learned.missing().isEmpty()) {
            throw new BusinessException(ProblemType.RULE_BROKEN, Map.of("number", number), learned.missing());
        }
        resolution = learned;
        verdict = new Verdict(command.satisfied(), command.score());
        closedAt = at;
        return to(TicketStatus.CLOSED, ServiceEvent.CLOSED);
    }

    private ServiceEvent reopen() {
        closedAt = null;
        verdict = null;
        return to(LOCATING, ServiceEvent.REOPENED);
    }

    private ServiceEvent merge(String into) {
        mergedInto = into;
        return rest(TicketStatus.MERGED, ServiceEvent.MERGED);
    }

    private ServiceEvent unmerge() {
        mergedInto = null;
        return goOn(ServiceEvent.UNMERGED);
    }

    private @Nullable ServiceEvent escalate() {
        supportLine = Math.min(supportLine + 1, LAST_SUPPORT_LINE);
        return null;
    }

    void nextDueAt(@Nullable Instant due) {
        nextDueAt = due;
    }

    TicketPlace place() { return new TicketPlace(standing, level, scheme, assignee); }

    /** Where it stood before a verb that is taken back; {@link TicketUndoing} has checked that it may be. */
    void put(TicketPlace place) {
        standing = place.standing();
        level = place.level();
        scheme = place.scheme();
        assignee = place.assignee();
    }

    /** Length of its history. */
    int events() { return eventCount; }

    public Long id() { return id; }
    public String number() { return number; }

    public TicketKind kind() { return kind; }

    public Channel channel() { return channel; }

    public String title() { return title; }
    public String description() { return description; }
    public @Nullable String symptom() { return symptom; }

    public @Nullable String system() { return system; }
    public @Nullable String module() { return module; }
    public @Nullable String institution() { return origin.institution(); }
    public @Nullable String region() { return origin.region(); }

    public Contact contact() { return new Contact(contactName, contactPhone); }

    public @Nullable String externalKey() { return externalKey; }

    public TicketStatus status() { return standing.status(); }

    public @Nullable Integer level() { return level; }
    public @Nullable String scheme() { return scheme; }

    public @Nullable String serviceLine() { return origin.serviceLine(); }

    public @Nullable String assignee() { return assignee; }
    public @Nullable String engineer() { return engineer; }

    public int supportLine() { return supportLine; }

    public @Nullable String provinceNumber() { return provinceNumber; }
    public @Nullable String provinceState() { return provinceState; }

    Resolution resolution() { return resolution == null ? Resolution.NONE : resolution; }

    public @Nullable HandlingMode mode() { return mode; }

    Verdict verdict() { return verdict == null ? Verdict.NONE : verdict; }

    public @Nullable String mergedInto() { return mergedInto; }

    public Instant occurredAt() { return occurredAt; }
    public @Nullable Instant closedAt() { return closedAt; }
    public @Nullable Instant nextDueAt() { return nextDueAt; }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ticket that && number != null && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return number == null ? 0 : number.hashCode();
    }
}
