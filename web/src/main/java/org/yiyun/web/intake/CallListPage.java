package org.yiyun.web.intake;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.CallStatus;
import org.yiyun.security.Callers;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of calls; all its state is in the URL. */
@Named
@RequestScoped
public class CallListPage {
    private static final int SIZE = 50;

    @EJB
    private CallQueries queries;
    @Inject
    private UrlQuery url;

    private PageNumbers numbers;
    private List<CallRow> rows;

    @PostConstruct
    void read() {
        var agent = isMine() ? Callers.current().name() : null;
        numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(getView(), agent));
        rows = queries.rows(getView(), agent, numbers.offset(), SIZE);
    }

    /** Null for all. */
    public @Nullable CallStatus getView() {
        return url.constant("status", CallStatus.class).orElse(null);
    }

    public CallStatus[] getViews() {
        return CallStatus.values();
    }

    public boolean isMine() {
        return url.get("mine").equals("true");
    }

    public List<CallRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }
}
