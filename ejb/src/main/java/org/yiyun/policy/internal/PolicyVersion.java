package org.yiyun.policy.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.PolicyConfirmation;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.PolicyVersionView;

/** A version of a policy (政策版本) on its way from the draft to publication; each verb says who and when. */
@Entity
@Table(name = "policy_version")
public class PolicyVersion extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_version_seq")
    @SequenceGenerator(name = "policy_version_seq", sequenceName = "policy_version_seq", allocationSize = 50)
    private Long id;

    private String policy;
    private int number;
    private String content;
    private String title;
    private LocalDate effective;

    @Enumerated(EnumType.STRING)
    private PolicyStatus status;

    private String reason;
    private @Nullable Integer restores;
    private @Nullable Integer tests;
    private @Nullable Integer failed;

    @Column(name = "test_result")
    private @Nullable String testResult;

    @Column(name = "tested_at")
    private @Nullable Instant testedAt;

    @Column(name = "tested_by")
    private @Nullable String testedBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String decision;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    protected PolicyVersion() {}

    public PolicyVersion(String policy, int number, String content, String title, LocalDate effective, String reason, String by, Instant at) {
        super(by, at);
        this.policy = policy;
        this.number = number;
        this.content = content;
        this.title = title;
        this.effective = effective;
        this.reason = reason;
        status = PolicyStatus.DRAFT;
    }

    /** The run of its cases: it may be submitted only if there are some and all passed. */
    public void test(int ran, int notPassed, String result, String by, Instant at) {
        expect(Set.of(PolicyStatus.DRAFT, PolicyStatus.TESTED));
        tests = ran;
        failed = notPassed;
        testResult = result;
        testedAt = at;
        testedBy = by;
        status = ran > 0 && notPassed == 0 ? PolicyStatus.TESTED : PolicyStatus.DRAFT;
        touched(by, at);
    }

    public void submit(String by, Instant at) {
        expect(Set.of(PolicyStatus.TESTED));
        submittedAt = at;
        submittedBy = by;
        status = PolicyStatus.SUBMITTED;
        touched(by, at);
    }

    /** @throws BusinessException SAME_PERSON for who prepared or submitted it */
    public void decide(boolean approved, String note, String by, Instant at) {
        expect(Set.of(PolicyStatus.SUBMITTED));
        refusePreparer(by);
        decidedAt = at;
        decidedBy = by;
        decision = note;
        status = approved ? PolicyStatus.APPROVED : PolicyStatus.REJECTED;
        touched(by, at);
    }

    /** @throws BusinessException SAME_PERSON for who prepared or submitted it */
    public void refusePreparer(String by) {
        if (by.equals(createdBy()) || by.equals(submittedBy)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
    }

    public void publish(String by, Instant at) {
        expect(Set.of(PolicyStatus.APPROVED));
        if (by.equals(createdBy())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        publishedAt = at;
        publishedBy = by;
        status = PolicyStatus.PUBLISHED;
        touched(by, at);
    }

    /** The same text again as a new version, published at once: it has been approved before. */
    public PolicyVersion restoredAs(int newNumber, LocalDate from, String why, String by, Instant at) {
        PolicyVersion restored = new PolicyVersion(policy, newNumber, content, title, from, why, by, at);
        restored.restores = number;
        restored.tests = tests;
        restored.failed = failed;
        restored.publishedAt = at;
        restored.publishedBy = by;
        restored.status = PolicyStatus.PUBLISHED;
        return restored;
    }

    /** Shipped with the product, with its sources. */
    public void shipPublished(Instant at) {
        publishedAt = at;
        publishedBy = createdBy();
        status = PolicyStatus.PUBLISHED;
    }

    public void expect(Set<PolicyStatus> allowed) {
        if (!allowed.contains(status)) {
            throw new BusinessException(ProblemType.POLICY_STATE, Map.of("version", number, "policyStatus", status));
        }
    }

    public PolicyVersionView view(List<String> open, List<PolicyConfirmation> words) {
        return new PolicyVersionView(
                policy, number, title, status, effective, reason, restores, open, tests, failed, createdAt(), createdBy(),
                testedAt, testedBy, submittedAt, submittedBy, decidedAt, decidedBy, decision, publishedAt, publishedBy,
                Confirmations.isConfirmed(words), words, version());
    }

    public String policy() {
        return policy;
    }

    public int number() {
        return number;
    }

    public String content() {
        return content;
    }

    public String title() {
        return title;
    }

    /** Number of the version that it brings back, null for an ordinary one. */
    public @Nullable Integer restores() {
        return restores;
    }

    public LocalDate effective() {
        return effective;
    }

    public PolicyStatus status() {
        return status;
    }

    public @Nullable String testResult() {
        return testResult;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
