package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;
import org.yiyun.web.faces.TableFile;
import org.yiyun.web.faces.UserLocale;

/** The ticket list as a file, streamed, with the filters and the order of the page (导出). */
@WebServlet("/tickets/export")
public class TicketExport extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int CHUNK = 500;
    /** More than a spreadsheet can be read with; who needs more asks for a report. */
    private static final int MOST = 100_000;

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
        var query = TicketListQuery.parse(
                name -> Optional.ofNullable(request.getParameter(name)).orElse(""), Callers.current().name());
        var columns = new TicketColumns(user.getLocale());
        TableFile.send(response, "tickets-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                sink -> each(query, row -> sink.accept(columns.cells(row))));
    }

    private void each(TicketListQuery query, Sink sink) throws IOException {
        List<TicketRow> rows;
        var offset = 0;
        do {
            rows = tickets.rows(query.filter(), query.sort(), offset, CHUNK);
            for (var row : rows) {
                sink.accept(row);
            }
            offset += CHUNK;
        } while (rows.size() == CHUNK && offset < MOST);
    }

    private interface Sink {
        void accept(TicketRow row) throws IOException;
    }
}
