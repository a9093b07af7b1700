package org.yiyun.web.policy;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.CopyPolicy;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyService;
import org.yiyun.policy.PolicyView;

/** Begins a policy from one that there is: from the version in force, or the newest where none is. */
@Named
@RequestScoped
public class NewPolicy {
    @EJB
    private PolicyQueries queries;

    @EJB
    private PolicyService service;

    @Inject
    private RecordReader records;

    private @Nullable String policy;
    private @Nullable String scheme;
    private @Nullable String title;
    private @Nullable LocalDate from;
    private @Nullable String reason;

    /** What may be copied. */
    public List<PolicyView> getPolicies() {
        return queries.list();
    }

    public String copy() {
        PolicyView chosen = queries.list().stream().filter(each -> each.id().equals(policy)).findFirst()
                .orElseThrow(() -> BusinessException.notFound("policy", String.valueOf(policy)));
        int version = chosen.inForce() == null ? queries.versions(chosen.id()).get(0).version() : chosen.inForce();
        return PolicyPage.done("policy.copy.done", service.copy(records.validated(new CopyPolicy(
                chosen.id(), version, PolicyPage.text(scheme), PolicyPage.text(title), from, PolicyPage.text(reason)))));
    }

    public @Nullable String getPolicy() { return policy; }

    public void setPolicy(@Nullable String policy) { this.policy = policy; }

    public @Nullable String getScheme() { return scheme; }

    public void setScheme(@Nullable String scheme) { this.scheme = scheme; }

    public @Nullable String getTitle() { return title; }

    public void setTitle(@Nullable String title) { this.title = title; }

    public @Nullable LocalDate getFrom() { return from; }

    public void setFrom(@Nullable LocalDate from) { this.from = from; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }
}
