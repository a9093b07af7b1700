package org.yiyun.directive.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveEventView.Type;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.RegisterDirective;
import org.yiyun.directive.TiedVersion;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.DayNumber;

/** One directive. Its life cycle is told at {@link DirectiveStatus}; every step leaves one event behind. */
@Entity
@Table(name = "directive")
public class Directive extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String title;

    @Enumerated(EnumType.STRING)
    private DirectiveLevel level;

    private String issuer;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "issued_on")
    private LocalDate issuedOn;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "effective_on")
    private @Nullable LocalDate effectiveOn;

    private @Nullable LocalDate deadline;

    @ElementCollection
    @CollectionTable(name = "directive_module", joinColumns = @JoinColumn(name = "directive_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    private List<String> modules = new ArrayList<>();

    private String summary;
    private String owner;

    @Enumerated(EnumType.STRING)
    private DirectiveStatus status = DirectiveStatus.REGISTERED;

    /** By policy. */
    @ElementCollection
    @CollectionTable(name = "directive_version", joinColumns = @JoinColumn(name = "directive_id"))
    @MapKeyColumn(name = "policy")
    @Column(name = "policy_version")
    private Map<String, Integer> versions = new HashMap<>();

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "live_on")
    private @Nullable LocalDate liveOn;

    @Column(name = "next_evaluation")
    private @Nullable LocalDate nextEvaluation;

    /** What is only told of it is no change: what a reader saw before is still the newest version. */
    @Column(name = "event_count")
    @OptimisticLock(excluded = true)
    private int eventCount;

    protected Directive() {}

    Directive(long id, RegisterDirective request, String owner, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("ZC", at, id);
        take(request, owner);
    }

    private void take(RegisterDirective request, String answers) {
        title = request.title();
        level = request.level();
        issuer = request.issuer();
        documentNumber = request.documentNumber();
        issuedOn = request.issuedOn();
        receivedOn = request.receivedOn();
        effectiveOn = request.effectiveOn();
        deadline = request.deadline();
        if (!modules.equals(request.modules())) {
            modules.clear();
            modules.addAll(request.modules());
        }
        summary = request.summary();
        owner = answers;
    }

    void change(RegisterDirective request, String answers, String by, Instant at) {
        expectAnyBut(Set.of(DirectiveStatus.WITHDRAWN));
        take(request, answers);
        touched(by, at);
    }

    /** A record was saved. */
    void interpret(String by, Instant at) {
        expect(Set.of(DirectiveStatus.REGISTERED, DirectiveStatus.INTERPRETING));
        status = DirectiveStatus.INTERPRETING;
        touched(by, at);
    }

    void confirm(String by, Instant at) {
        expect(Set.of(DirectiveStatus.INTERPRETING));
        status = DirectiveStatus.AGREED;
        confirmedBy = by;
        confirmedAt = at;
        touched(by, at);
    }

    /** Interpreted anew: what was confirmed no longer holds. */
    void reopen(String by, Instant at) {
        expect(Set.of(DirectiveStatus.AGREED, DirectiveStatus.IMPLEMENTING));
        status = DirectiveStatus.INTERPRETING;
        confirmedBy = null;
        confirmedAt = null;
        touched(by, at);
    }

    /** @throws BusinessException DIRECTIVE_UNCONFIRMED before the bureau has confirmed what was agreed */
    void work(String by, Instant at) {
        if (status == DirectiveStatus.REGISTERED || status == DirectiveStatus.INTERPRETING) {
            throw new BusinessException(ProblemType.DIRECTIVE_UNCONFIRMED, Map.of("number", number));
        }
        expect(Set.of(DirectiveStatus.AGREED, DirectiveStatus.IMPLEMENTING));
        status = DirectiveStatus.IMPLEMENTING;
        touched(by, at);
    }

    /** @param look when it is to be looked at for the first time */
    void goLive(LocalDate day, LocalDate look, String by, Instant at) {
        expect(Set.of(DirectiveStatus.IMPLEMENTING));
        status = DirectiveStatus.LIVE;
        liveOn = day;
        nextEvaluation = look;
        touched(by, at);
    }

    void evaluated(@Nullable LocalDate next, String by, Instant at) {
        expect(Set.of(DirectiveStatus.LIVE));
        nextEvaluation = next;
        touched(by, at);
    }

    void withdraw(String by, Instant at) {
        expect(DirectiveStatus.OPEN);
        status = DirectiveStatus.WITHDRAWN;
        touched(by, at);
    }

    /** A version of a policy takes the place of another one of it. */
    void link(String policy, int version, String by, Instant at) {
        expectAnyBut(Set.of(DirectiveStatus.WITHDRAWN));
        versions.put(policy, version);
        touched(by, at);
    }

    /** @param policy null for all of them */
    void unlink(@Nullable String policy, String by, Instant at) {
        expectAnyBut(Set.of(DirectiveStatus.WITHDRAWN));
        if (policy == null) {
            versions.clear();
        } else {
            versions.remove(policy);
        }
        touched(by, at);
    }

    void expectAnyBut(Set<DirectiveStatus> refused) {
        if (refused.contains(status)) {
            throw state();
        }
    }

    private void expect(Set<DirectiveStatus> allowed) {
        if (!allowed.contains(status)) {
            throw state();
        }
    }

    private BusinessException state() {
        return new BusinessException(ProblemType.DIRECTIVE_STATE, Map.of("number", number, "directiveStatus", status.name()));
    }

    DirectiveEvent event(Type type, String by, Instant at, Map<String, String> details) {
        eventCount++;
        return new DirectiveEvent(this, eventCount, type, at, by, details);
    }

    /** Days from that day until it was on line. */
    @Nullable Integer daysToLiveFrom(LocalDate day) {
        return liveOn == null ? null : (int) ChronoUnit.DAYS.between(day, liveOn);
    }

    @Nullable Integer daysLeft(LocalDate today) {
        return deadline == null || !status.isOpen() ? null : (int) ChronoUnit.DAYS.between(today, deadline);
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

    DirectiveLevel level() {
        return level;
    }

    String issuer() {
        return issuer;
    }

    String documentNumber() {
        return documentNumber;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Nullable LocalDate deadline() {
        return deadline;
    }

    List<String> modules() {
        return modules;
    }

    String summary() {
        return summary;
    }

    String owner() {
        return owner;
    }

    DirectiveStatus status() {
        return status;
    }

    /** The versions of policies that it has become, by policy. */
    List<TiedVersion> versions() {
        return versions.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(version -> new TiedVersion(version.getKey(), version.getValue())).toList();
    }

    @Nullable String confirmedBy() {
        return confirmedBy;
    }

    @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable LocalDate liveOn() {
        return liveOn;
    }

    @Nullable LocalDate nextEvaluation() {
        return nextEvaluation;
    }
}
