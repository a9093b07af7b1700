package org.yiyun.web.problem;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.problem.LikeProblem;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.problem.ProblemRow;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of problems, and those that are like a ticket; all its state is in the URL. */
@Named
@RequestScoped
public class ProblemListPage {
    private static final int SIZE = 50;

    @EJB
    private ProblemQueries problems;
    @EJB
    private TicketQueries tickets;
    @Inject
    private UrlQuery url;

    private ProblemListQuery query = new ProblemListQuery(ProblemListQuery.View.ALL, ProblemFilter.ALL);
    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<ProblemRow> rows = List.of();
    private @Nullable List<LikeProblem> likely;

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.PROBLEM_READ)) {
            query = ProblemListQuery.parse(url::get);
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, problems.count(query.filter()));
            rows = problems.rows(query.filter(), numbers.offset(), SIZE);
        }
    }

    public List<ProblemRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public ProblemListQuery.View getView() {
        return query.view();
    }

    public ProblemListQuery.View[] getViews() {
        return ProblemListQuery.View.values();
    }

    public boolean isFiltered() {
        return !url.get("q").isEmpty() || !url.get("linked").isEmpty();
    }

    /** The list with these filters, as a file. */
    public String exportUrl(String format) {
        return "/known-errors/export" + url.with("format", format);
    }

    /** Number of the ticket for which problems are looked for, empty for none. */
    public String getTicket() {
        return Callers.current().may(Permission.TICKET_READ) ? url.get("ticket") : "";
    }

    /** Problems like the ticket. */
    public List<LikeProblem> getLikely() {
        if (likely == null) {
            likely = getTicket().isEmpty() || !Callers.current().may(Permission.PROBLEM_READ) ? List.of() : like(getTicket());
        }
        return likely;
    }

    private List<LikeProblem> like(String number) {
        var ticket = tickets.get(number);
        return problems.like(ticket.title() + " " + ticket.description());
    }
}
