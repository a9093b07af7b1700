package org.yiyun.web.hotline;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.hotline.DeadLetterBulk;
import org.yiyun.hotline.DeadLetterFilter;
import org.yiyun.hotline.DeadLetterQueries;
import org.yiyun.hotline.DeadLetterRow;
import org.yiyun.hotline.DeadLetterStatus;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The list of dead letters; all its state is in the URL. */
@Named
@RequestScoped
public class DeadLetterListPage {
    private static final int SIZE = 50;
    private static final List<String> PROBLEMS = List.of("malformed", "invalid", "too-large", "internal");

    @EJB
    private DeadLetterQueries queries;
    @EJB
    private DeadLetterBulk bulk;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;
    @Inject
    private HttpServletRequest request;

    private PageNumbers numbers;
    private List<DeadLetterRow> rows;

    @PostConstruct
    void read() {
        var filter = new DeadLetterFilter(
                Set.of(getView()), null, text("problem"), text("key"), AddressValues.date(url.get("from"), 0),
                AddressValues.date(url.get("to"), 1));
        numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(filter));
        rows = queries.rows(filter, numbers.offset(), SIZE);
    }

    private @Nullable String text(String name) {
        return AddressValues.text(url.get(name));
    }

    /** Sends those that were ticked again, as they are. */
    public @Nullable String resend() {
        var ids = request.getParameterValues("ids");
        if (ids == null || !Arrays.stream(ids).allMatch(id -> id.matches("[0-9]{1,18}"))) {
            Notices.warn("hotline.select.none", Map.of());
            return null;
        }
        var results = bulk.resend(Arrays.stream(ids).map(Long::valueOf).toList());
        var failed = results.stream().filter(result -> result.result() == null).count();
        Notices.done("hotline.resent.many", Map.of("count", results.size() - failed, "failed", failed));
        return "/dead-letters.xhtml?faces-redirect=true";
    }

    public DeadLetterStatus getView() {
        return Arrays.stream(DeadLetterStatus.values())
                .filter(status -> status.name().equals(url.get("status")))
                .findFirst()
                .orElse(DeadLetterStatus.OPEN);
    }

    public DeadLetterStatus[] getViews() {
        return DeadLetterStatus.values();
    }

    public boolean isFiltered() {
        return List.of("key", "problem", "from", "to").stream().anyMatch(name -> text(name) != null);
    }

    public List<String> getProblems() {
        return PROBLEMS;
    }

    public boolean isResendable() {
        return getView() == DeadLetterStatus.OPEN && !rows.isEmpty();
    }

    public List<DeadLetterRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public String title(String problem) {
        return Texts.get(user.getLocale(), "problem." + problem + ".title");
    }

    public List<DeadLetterBody.Fault> reasons(DeadLetterRow row) {
        return DeadLetterBody.Fault.of(row.errors(), user.getLocale());
    }
}
