package org.yiyun.web.problem;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.yiyun.problem.ProblemAnnexes;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.problem.ProblemRow;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketAnnex;
import org.yiyun.ticket.TicketSheet;
import org.yiyun.web.ticket.TicketPart;

/** The problems that a ticket is linked to, for its page. */
@Named
@RequestScoped
public class TicketProblems implements TicketPart {
    private static final int MOST = 20;

    @EJB
    private ProblemQueries problems;

    private List<ProblemRow> rows = List.of();

    @Override
    public TicketAnnex annex() {
        return ProblemAnnexes.PROBLEMS;
    }

    @Override
    public void read(TicketSheet sheet) {
        if (Callers.current().may(Permission.PROBLEM_READ)) {
            rows = problems.rows(new ProblemFilter(Set.of(), null, sheet.ticket().number(), false), 0, MOST);
        }
    }

    /** None for whoever reads no problems. */
    public List<ProblemRow> getRows() {
        return rows;
    }
}
