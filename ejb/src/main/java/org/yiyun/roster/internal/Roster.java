package org.yiyun.roster.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.OpenRoster;
import org.yiyun.roster.RosterFinding;
import org.yiyun.roster.RosterRow;
import org.yiyun.roster.RosterStatus;
import org.yiyun.roster.RosterView;
import org.yiyun.roster.engine.Shift;
import org.yiyun.roster.engine.Span;

/**
 * A version of the roster (值班表) of a post for some days: written as a draft, published when nothing is wrong with it, replaced by
 * the next version. A version that is no draft never changes its shifts.
 */
@Entity
@Table(name = "duty_roster")
public class Roster extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_roster_seq")
    @SequenceGenerator(name = "duty_roster_seq", sequenceName = "duty_roster_seq", allocationSize = 50)
    private Long id;

    private String post;
    private String name;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "pattern")
    private Pattern pattern;

    private int number;

    @Enumerated(EnumType.STRING)
    private RosterStatus status;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    @ElementCollection
    @CollectionTable(name = "duty_roster_shift", joinColumns = @JoinColumn(name = "roster"))
    private Set<RosterShift> shifts = new HashSet<>();

    protected Roster() {}

    public Roster(OpenRoster command, String name, Pattern pattern, int number, String by, Instant at) {
        super(by, at);
        post = command.post();
        this.name = name;
        firstDay = command.first();
        lastDay = command.last();
        this.pattern = pattern;
        this.number = number;
        status = RosterStatus.DRAFT;
    }

    /** @throws BusinessException CONFLICT if it is no draft */
    public void arrange(Collection<RosterShift> wanted, String by, Instant at) {
        expectDraft();
        Set<RosterShift> all = Set.copyOf(wanted);
        shifts.retainAll(all);
        shifts.addAll(all);
        touched(by, at);
    }

    /** @throws BusinessException CONFLICT if it is no draft */
    public void publish(String by, Instant at) {
        expectDraft();
        status = RosterStatus.PUBLISHED;
        publishedAt = at;
        publishedBy = by;
        touched(by, at);
    }

    void replace(String by, Instant at) {
        status = RosterStatus.REPLACED;
        touched(by, at);
    }

    /** @throws BusinessException CONFLICT if it is no draft */
    public void discard(String by, Instant at) {
        expectDraft();
        status = RosterStatus.DISCARDED;
        touched(by, at);
    }

    private void expectDraft() {
        if (status != RosterStatus.DRAFT) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
    }

    /** What of its days is still to come: shifts that have begun are history and stay as they are. Empty if all is past. */
    public Optional<Span> due(Instant now) {
        Span days = days();
        Instant start = days.from().isBefore(now) ? now : days.from();
        return start.isBefore(days.to()) ? Optional.of(new Span(start, days.to())) : Optional.empty();
    }

    /** Its days, whole. */
    public Span days() {
        return new Span(
                BusinessClock.startOf(firstDay), BusinessClock.startOf(lastDay.plusDays(1)));
    }

    /** Leaves only what has begun. @throws BusinessException CONFLICT if it is no draft */
    public void empty(String by, Instant at) {
        arrange(shifts.stream().filter(shift -> shift.startsAt().isBefore(at)).toList(), by, at);
    }

    public List<Span> slots() {
        return pattern.parts().slots(firstDay, lastDay, BusinessClock.ZONE);
    }

    public List<Shift> planned() {
        return shifts.stream().map(shift -> shift.in(post)).sorted(Shift.ORDER).toList();
    }

    Set<RosterShift> shifts() {
        return Set.copyOf(shifts);
    }

    public long id() {
        return id;
    }

    public String post() {
        return post;
    }

    public String name() {
        return name;
    }

    public int number() {
        return number;
    }

    public RosterStatus status() {
        return status;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public RosterRow row(String postName) {
        return new RosterRow(id, post, postName, name, firstDay, lastDay, pattern.code(), number, status, createdAt(), createdBy(),
                publishedAt, publishedBy, version());
    }

    public RosterView view(String postName, List<RosterFinding> findings) {
        var planned = shifts.stream().sorted(Comparator.comparing(RosterShift::startsAt).thenComparing(RosterShift::staff))
                .map(RosterShift::view).toList();
        return new RosterView(row(postName), pattern.text(), planned, findings);
    }
}
