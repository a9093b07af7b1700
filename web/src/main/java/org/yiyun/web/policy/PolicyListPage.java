package org.yiyun.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.PolicyView;
import org.yiyun.web.faces.UrlQuery;

/** The policies with the version that is in force; the filter is in the URL. */
@Named
@RequestScoped
public class PolicyListPage {
    @EJB
    private PolicyQueries queries;

    @Inject
    private UrlQuery url;

    @Inject
    private BusinessClock clock;

    private final Map<String, List<PolicyVersionView>> known = new HashMap<>();
    private List<PolicyView> policies;

    @PostConstruct
    void read() {
        String words = url.get("q").strip().toLowerCase(Locale.ROOT);
        policies = queries.list().stream()
                .filter(policy -> (policy.id() + " " + policy.title()).toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    /** First day of the version that decides today; null if none does. */
    public @Nullable LocalDate since(PolicyView policy) {
        return versions(policy).stream().filter(version -> Objects.equals(version.version(), policy.inForce()))
                .map(PolicyVersionView::effective).findFirst().orElse(null);
    }

    /** What is on its way: versions that wait for somebody, and published ones whose day is still to come. */
    public List<PolicyVersionView> underWay(PolicyView policy) {
        return versions(policy).stream()
                .filter(version -> version.status() == PolicyStatus.PUBLISHED
                        ? version.effective().isAfter(clock.today()) : version.status() != PolicyStatus.REJECTED)
                .toList();
    }

    private List<PolicyVersionView> versions(PolicyView policy) {
        return known.computeIfAbsent(policy.id(), queries::versions);
    }

    public List<PolicyView> getPolicies() {
        return policies;
    }

    public boolean isFiltered() {
        return !url.get("q").isBlank();
    }
}
