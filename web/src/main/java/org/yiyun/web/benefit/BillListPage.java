package org.yiyun.web.benefit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillFilter;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.BillView;
import org.yiyun.platform.paging.Page;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyView;
import org.yiyun.web.faces.UrlQuery;

/** The list of settled bills; all its state is in the URL. */
@Named
@RequestScoped
public class BillListPage {
    private static final int ROWS = 50;

    @EJB
    private BillQueries bills;
    @EJB
    private PolicyQueries policies;
    @Inject
    private UrlQuery url;

    private Page<BillView> page;
    private List<PolicyView> schemes;

    @PostConstruct
    void read() {
        var filter = new BillFilter(text("scheme"), day("from"), day("to"), cancelled(), text("institution"));
        page = bills.list(filter, url.place(ROWS));
        schemes = policies.list();
    }

    private @Nullable String text(String name) {
        return url.get(name).isBlank() ? null : url.get(name).strip();
    }

    private @Nullable LocalDate day(String name) {
        try {
            return text(name) == null ? null : LocalDate.parse(url.get(name));
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private @Nullable Boolean cancelled() {
        return switch (url.get("state")) {
            case "counts" -> false;
            case "cancelled" -> true;
            default -> null;
        };
    }

    public boolean isFiltered() {
        return List.of("scheme", "from", "to", "institution", "state").stream().anyMatch(name -> text(name) != null);
    }

    public Page<BillView> getPage() {
        return page;
    }

    public List<PolicyView> getSchemes() {
        return schemes;
    }

    public String title(String scheme) {
        return schemes.stream().filter(policy -> policy.id().equals(scheme)).map(PolicyView::title).findFirst().orElse(scheme);
    }
}
