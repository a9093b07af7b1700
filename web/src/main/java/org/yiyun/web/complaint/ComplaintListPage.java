package org.yiyun.web.complaint;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintLines;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.ComplaintRow;
import org.yiyun.complaint.ComplaintSort;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of complaints; all its state is in the URL. */
@Named
@RequestScoped
public class ComplaintListPage {
    private static final int SIZE = 50;

    @EJB
    private ComplaintQueries complaints;
    @Inject
    private UrlQuery url;

    private ComplaintListQuery query = new ComplaintListQuery(ComplaintListQuery.View.OPEN, ComplaintFilter.ALL, ComplaintSort.NEWEST);
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<ComplaintRow> rows = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.COMPLAINT_READ)) {
            query = ComplaintListQuery.parse(url::get, Callers.current().name());
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, complaints.count(query.filter()));
            rows = complaints.rows(query.filter(), query.sort(), numbers.offset(), SIZE);
        }
    }

    public List<ComplaintRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public ComplaintListQuery.View getView() {
        return query.view();
    }

    public ComplaintListQuery.View[] getViews() {
        return ComplaintListQuery.View.values();
    }

    public boolean isFiltered() {
        return Stream.of("q", "kind", "status", "staff", "organisation", "institution", "handler", "from", "to")
                .anyMatch(name -> !url.get(name).isEmpty());
    }

    public ComplaintKind[] getKinds() {
        return ComplaintKind.values();
    }

    public ComplaintStatus[] getStatuses() {
        return ComplaintStatus.values();
    }

    public ComplaintLines getLines() {
        return complaints.lines();
    }

    /** The list in this order and with these filters, as a file. */
    public String exportUrl(String format) {
        return "/complaints/export" + url.with("format", format);
    }
}
