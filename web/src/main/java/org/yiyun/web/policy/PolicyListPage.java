package org.yiyun.web.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.yiyun.policy.PolicyQueries;
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

    private List<PolicyView> policies;

    @PostConstruct
    void read() {
        String words = url.get("q").strip().toLowerCase(Locale.ROOT);
        policies = queries.list().stream()
                .filter(policy -> (policy.id() + " " + policy.title()).toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }

    public List<PolicyView> getPolicies() {
        return policies;
    }

    public boolean isFiltered() {
        return !url.get("q").isBlank();
    }
}
