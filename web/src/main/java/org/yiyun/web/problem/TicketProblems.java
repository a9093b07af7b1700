package org.yiyun.web.problem;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.problem.ProblemRow;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The problems that a ticket is linked to, for its page. */
@Named
@RequestScoped
public class TicketProblems implements TicketPart {
    private static final int MOST = 20;

    @EJB
    private ProblemQueries problems;

    private final Map<String, List<ProblemRow>> known = new HashMap<>();

    @Override
    public void read(TicketSheet sheet) {
        of(sheet.ticket().number());
    }

    /** None for whoever reads no problems. */
    public List<ProblemRow> of(String ticket) {
        return Callers.current().may(Permission.PROBLEM_READ) ? known.computeIfAbsent(ticket, this::read) : List.of();
    }

    private List<ProblemRow> read(String ticket) {
        return problems.rows(new ProblemFilter(Set.of(), null, ticket, false), 0, MOST);
    }
}
