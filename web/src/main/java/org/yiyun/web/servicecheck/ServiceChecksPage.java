package org.yiyun.web.servicecheck;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.servicecheck.CheckFilter;
import org.yiyun.servicecheck.CheckQueries;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.ServiceCheckRow;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of checks; all its state is in the URL. */
@Named
@RequestScoped
public class ServiceChecksPage {
    private static final int SIZE = 50;

    @EJB
    private CheckQueries queries;
    @Inject
    private UrlQuery url;

    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<ServiceCheckRow> rows = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.SERVICE_CHECK_READ)) {
            var filter = new CheckFilter(
                    AddressValues.many(CheckStatus.class, url.get("status")), AddressValues.text(url.get("checker")),
                    url.get("overdue").equals("true"));
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(filter));
            rows = queries.rows(filter, numbers.offset(), SIZE);
        }
    }

    public List<ServiceCheckRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public boolean isFiltered() {
        return Stream.of("status", "checker", "overdue").anyMatch(name -> !url.get(name).isEmpty());
    }

    public CheckStatus[] getStatuses() {
        return CheckStatus.values();
    }

    public List<Boolean> getYes() {
        return List.of(true);
    }

    public String getMine() {
        return Callers.current().name();
    }
}
