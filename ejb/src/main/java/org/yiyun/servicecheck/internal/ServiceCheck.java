package org.yiyun.servicecheck.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.DayNumber;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckVerdict;
import org.yiyun.servicecheck.RecordFinding;
import org.yiyun.servicecheck.ServiceCheckRow;

/** One check: of a plan, for a period, by a checker. Title, scope and size are those of the plan when it came to be. */
@Entity
@Table(name = "service_check")
public class ServiceCheck extends AuditedEntity {
    @Id
    private Long id;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "plan_id")
    private CheckPlan plan;

    private String title;
    private String scope;

    @Column(name = "first_day")
    private LocalDate first;

    @Column(name = "next_day")
    private LocalDate next;

    private String checker;

    @Column(name = "sample_size")
    private int size;

    @Enumerated(EnumType.STRING)
    private CheckStatus status = CheckStatus.DUE;

    @Column(name = "due_at")
    private Instant dueAt;

    /** A reminder is no change of the check. */
    @Column(name = "remind_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant remindAt;

    private @Nullable Long seed;

    @Column(name = "frame_size")
    private @Nullable Integer frameSize;

    @Column(name = "frame_digest")
    private @Nullable String frameDigest;

    @Column(name = "drawn_at")
    private @Nullable Instant drawnAt;

    @OneToMany(mappedBy = "check", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<CheckItem> items = new ArrayList<>();

    @OneToMany(mappedBy = "check", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<CheckFinding> findings = new ArrayList<>();

    private @Nullable String summary;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    private @Nullable String closing;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected ServiceCheck() {}

    ServiceCheck(long id, CheckPlan plan, LocalDate first, String checker, Instant dueAt, @Nullable Instant remindAt, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("JC", at, id);
        this.plan = plan;
        title = plan.title();
        scope = plan.scope();
        size = plan.sampleSize();
        this.first = first;
        next = plan.next(first);
        this.checker = checker;
        this.dueAt = dueAt;
        this.remindAt = remindAt;
    }

    void draw(long by, List<String> sample, int frame, String digest, String who, Instant at) {
        seed = by;
        frameSize = frame;
        frameDigest = digest;
        drawnAt = at;
        sample.forEach(ticket -> items.add(new CheckItem(this, items.size() + 1, ticket)));
        status = CheckStatus.DRAWN;
        touched(who, at);
    }

    Optional<CheckItem> item(int place) {
        return items.stream().filter(item -> item.place() == place).findFirst();
    }

    boolean hasItem(String ticket) {
        return items.stream().anyMatch(item -> item.ticket().equals(ticket));
    }

    /** Another checker goes on where this one stopped. */
    void give(String to, String who, Instant at) {
        checker = to;
        touched(who, at);
    }

    void judged(String who, Instant at) {
        touched(who, at);
    }

    void find(RecordFinding found, String task, String who, Instant at) {
        findings.add(new CheckFinding(this, findings.size() + 1, found, task, at));
        touched(who, at);
    }

    void report(String text, String who, Instant at) {
        summary = text;
        reportedAt = at;
        remindAt = null;
        status = CheckStatus.REPORTED;
        touched(who, at);
    }

    void close(String text, String who, Instant at) {
        closing = text;
        closedBy = who;
        closedAt = at;
        status = CheckStatus.CLOSED;
        touched(who, at);
    }

    /** @throws BusinessException CHECK_STATE */
    void require(CheckStatus needed) {
        if (status != needed) {
            throw new BusinessException(ProblemType.CHECK_STATE, Map.of("number", number, "checkStatus", status.name()));
        }
    }

    boolean isOverdue(Instant now) {
        return CheckStatus.WORKED_ON.contains(status) && dueAt.isBefore(now);
    }

    ServiceCheckRow row(Instant now) {
        int failed = (int) items.stream().filter(item -> item.verdict() == CheckVerdict.FAIL).count();
        return new ServiceCheckRow(
                number, title, first, next.minusDays(1), checker, status, dueAt, isOverdue(now), items.size(), failed, findings.size(),
                version());
    }

    void remindAt(@Nullable Instant moment) {
        remindAt = moment;
    }

    @Nullable Instant remindAt() {
        return remindAt;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String scope() {
        return scope;
    }

    LocalDate first() {
        return first;
    }

    LocalDate next() {
        return next;
    }

    String checker() {
        return checker;
    }

    int size() {
        return size;
    }

    CheckStatus status() {
        return status;
    }

    Instant dueAt() {
        return dueAt;
    }

    @Nullable Long seed() {
        return seed;
    }

    @Nullable Integer frameSize() {
        return frameSize;
    }

    @Nullable String frameDigest() {
        return frameDigest;
    }

    @Nullable Instant drawnAt() {
        return drawnAt;
    }

    List<CheckItem> items() {
        return items;
    }

    List<CheckFinding> findings() {
        return findings;
    }

    @Nullable String summary() {
        return summary;
    }

    @Nullable Instant reportedAt() {
        return reportedAt;
    }

    @Nullable String closing() {
        return closing;
    }

    @Nullable String closedBy() {
        return closedBy;
    }

    @Nullable Instant closedAt() {
        return closedAt;
    }
}
