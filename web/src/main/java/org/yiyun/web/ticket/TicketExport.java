package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** The ticket list as a file, streamed, with the filters and the order of the page (导出). */
@WebServlet("/tickets/export")
public class TicketExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private TicketQueries tickets;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.TICKET_EXPORT)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = TicketListQuery.parse(AddressValues.of(request), Callers.current().name(), clock.today());
        var columns = new TicketColumns(user.getLocale());
        ListFile.send(
                response, "tickets-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.inParts((offset, limit) -> tickets.rows(query.filter(), query.sort(), offset, limit), columns::cells));
    }
}
