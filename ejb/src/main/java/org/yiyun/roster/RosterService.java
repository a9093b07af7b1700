package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.engine.Finding;
import org.yiyun.roster.engine.Shift;
import org.yiyun.roster.internal.DraftDesk;
import org.yiyun.roster.internal.DutyStaff;
import org.yiyun.roster.internal.Roster;
import org.yiyun.roster.internal.RosterInspector;
import org.yiyun.roster.internal.RosterPublication;
import org.yiyun.roster.internal.RosterTexts;
import org.yiyun.roster.internal.Rosters;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Writes versions of the roster and publishes them; one with a gap or a conflict cannot be published (REQ-DUTY-01, REQ-DUTY-02). */
@Stateless
public class RosterService {
    private static final String SUBJECT = "duty-roster";

    private final Rosters rosters;
    private final DraftDesk drafts;
    private final RosterInspector inspector;
    private final RosterTexts texts;
    private final RosterPublication publication;
    private final DutyStaff staff;
    private final NotificationService notifications;
    private final AuditTrail audit;
    private final RecordReader reader;
    private final BusinessClock clock;

    @Inject
    public RosterService(
            Rosters rosters, DraftDesk drafts, RosterInspector inspector, RosterTexts texts, RosterPublication publication,
            DutyStaff staff, NotificationService notifications, AuditTrail audit, RecordReader reader, BusinessClock clock) {
        this.rosters = rosters;
        this.drafts = drafts;
        this.inspector = inspector;
        this.texts = texts;
        this.publication = publication;
        this.staff = staff;
        this.notifications = notifications;
        this.audit = audit;
        this.reader = reader;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RosterService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * Begins a draft with the shifts that stand in its days; returns its id.
     *
     * @throws BusinessException INVALID for an unknown post or pattern and for days that are past, more than 100,
     *     or more than 400 days ahead, ALREADY_EXISTS if there is a draft of these days
     */
    @Requires(Permission.DUTY_EDIT)
    public long open(OpenRoster command) {
        reader.validated(command);
        var roster = drafts.open(command, caller(), clock.now());
        audit.record("duty.roster-open", SUBJECT, id(roster), Map.of(
                "post", roster.post(), "name", roster.name(), "first", command.first(), "last", command.last(), "number", roster.number()));
        return roster.id();
    }

    /**
     * Puts shifts in place of those that a draft has.
     *
     * @throws BusinessException CONFLICT if it is no draft, STALE_DATA if somebody has changed it, INVALID for somebody unknown or
     *     a shift that does not begin within its days
     */
    @Requires(Permission.DUTY_EDIT)
    public void arrange(long id, ArrangeRoster command, @Nullable Integer expectedVersion) {
        reader.validated(command);
        var roster = rosters.get(id, expectedVersion);
        change(roster, drafts.shifts(roster, command), "duty.roster-arrange");
    }

    /**
     * Fills the empty slots by turns (按人轮排). Slots that nobody may have stay empty and are among the findings.
     *
     * @throws BusinessException as {@link #arrange}
     */
    @Requires(Permission.DUTY_EDIT)
    public void fill(long id, FillRoster command, @Nullable Integer expectedVersion) {
        reader.validated(command);
        var roster = rosters.get(id, expectedVersion);
        Set<String> known = staff.all().keySet();
        command.people().stream().filter(person -> !known.contains(person)).findFirst().ifPresent(person -> {
            throw BusinessException.invalid("people", "field.unknown", Map.of("id", person));
        });
        if (Objects.equals(command.anew(), true)) {
            roster.empty(caller(), clock.now());
        }
        change(roster, inspector.filled(roster, command.people()), "duty.roster-fill");
    }

    private void change(Roster roster, Collection<Shift> shifts, String action) {
        drafts.arrange(roster, shifts, caller(), clock.now());
        audit.record(action, SUBJECT, id(roster), Map.of("name", roster.name(), "shifts", shifts.size()));
    }

    /**
     * Makes a draft what stands and tells the people who are on it.
     *
     * @param language of the names in what is refused
     * @throws BusinessException ROSTER_UNFIT with the gaps and conflicts, CONFLICT if it is no draft or its days are past,
     *     STALE_DATA if somebody has changed it
     */
    @Requires(Permission.DUTY_EDIT)
    public void publish(long id, @Nullable Integer expectedVersion, Locale language) {
        rosters.holdStanding();
        var roster = rosters.get(id, expectedVersion);
        Instant now = clock.now();
        var due = roster.due(now).filter(still -> roster.status() == RosterStatus.DRAFT)
                .orElseThrow(() -> new BusinessException(ProblemType.CONFLICT, Map.of("id", id)));
        List<Finding> findings = inspector.findings(roster);
        if (!findings.isEmpty()) {
            throw texts.unfit(findings, staff.names(roster), language);
        }
        publication.publish(roster, due, caller(), now);
        List<String> people = roster.planned().stream().map(Shift::staff).distinct().sorted().toList();
        notifications.tell("duty-roster." + id, new Notice("roster.notice.published", id(roster), "/roster.xhtml?id=" + id, Map.of(
                "name", roster.name(), "first", roster.firstDay(), "last", roster.lastDay()), people));
        audit.record("duty.roster-publish", SUBJECT, id(roster), Map.of(
                "post", roster.post(), "name", roster.name(), "number", roster.number(), "people", people.size()));
    }

    /** Gives a draft up; it is kept. */
    @Requires(Permission.DUTY_EDIT)
    public void discard(long id, @Nullable Integer expectedVersion) {
        var roster = rosters.get(id, expectedVersion);
        roster.discard(caller(), clock.now());
        audit.record("duty.roster-discard", SUBJECT, id(roster), Map.of("name", roster.name(), "number", roster.number()));
    }

    private static String caller() {
        return Callers.current().name();
    }

    private static String id(Roster roster) {
        return String.valueOf(roster.id());
    }
}
