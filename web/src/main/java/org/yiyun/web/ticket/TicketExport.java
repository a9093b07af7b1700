package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.Names;
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
    private Names names;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.TICKET_EXPORT)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = TicketListQuery.parse(AddressValues.of(request), Callers.current().name(), clock.today());
        var columns = new TicketColumns(user.getLocale(), names::person, names::institution);
        ListFile.send(
                response, "tickets-" + clock.today(), "csv".equals(request.getParameter("format")), columns.heads(),
                ListFile.inParts(
                        (offset, limit) -> named(tickets.rows(query.filter(), query.sort(), offset, limit)), columns::cells,
                        () -> tickets.count(query.filter())));
    }

    private List<TicketRow> named(List<TicketRow> rows) {
        names.ahead(each(rows, TicketRow::assignee), each(rows, TicketRow::institution));
        return rows;
    }

    private static Set<String> each(List<TicketRow> rows, Function<TicketRow, @Nullable String> property) {
        return rows.stream().map(property).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
