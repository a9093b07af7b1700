package org.yiyun.web.metrics;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.metrics.MetricsQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketBreach;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.ticket.PropertyLabels;

/** The figures of a month as a file, as the page shows them, with unit, formula and source of each; and its limits not kept (导出). */
@WebServlet({"/service-metrics/export", MetricsExport.BREACHES})
public class MetricsExport extends HttpServlet {
    static final String BREACHES = "/service-metrics/breaches";
    private static final long serialVersionUID = 1;
    private static final int MOST_BREACHES = 20_000;
    /** A sheet has 16,384 columns. */
    private static final int MOST_GROUPS = 16_000;

    @EJB
    private MetricsQueries metrics;
    @Inject
    private PropertyLabels labels;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = Callers.current();
        var breaches = BREACHES.equals(request.getServletPath());
        // limits not kept are rows of tickets, as in the file of the ticket list
        if (!caller.may(Permission.METRIC_READ) || !caller.may(breaches ? Permission.TICKET_EXPORT : Permission.TICKET_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = MetricsQuery.parse(
                AddressValues.of(request),
                MetricMonth.of(clock.today()), caller.may(Permission.METRIC_PERSON));
        var csv = "csv".equals(request.getParameter("format"));
        if (breaches) {
            sendBreaches(response, query.month(), csv);
        } else {
            sendFigures(response, query, csv);
        }
    }

    private void sendFigures(HttpServletResponse response, MetricsQuery query, boolean csv) throws IOException {
        var table = new MetricTable(metrics.month(query.month(), query.by()), MOST_GROUPS, item -> labels.of(query.by(), item));
        ListFile.send(
                response, "metrics-" + query.month() + "-" + query.by().name().toLowerCase(Locale.ROOT), csv, heads(table),
                ListFile.of(table.rows(), this::cells));
    }

    private void sendBreaches(HttpServletResponse response, MetricMonth month, boolean csv) throws IOException {
        var breaches = metrics.breaches(month, MOST_BREACHES);
        var heads = Stream.of("ticket.field.number", "ticket.field.level", "metrics.by.SERVICE_LINE", "metrics.limit", "metrics.dueAt",
                "metrics.stoppedAt", "metrics.cause").map(this::text).toList();
        ListFile.send(response, "breaches-" + month, csv, heads, ListFile.of(breaches, this::cells));
    }

    private List<String> cells(TicketBreach breach) {
        return List.of(
                SafeCells.text(breach.number()),
                labels.of(TicketProperty.LEVEL, breach.level() == null ? "" : breach.level().toString()),
                SafeCells.text(labels.of(TicketProperty.SERVICE_LINE, breach.serviceLine() == null ? "" : breach.serviceLine())),
                Texts.of(user.getLocale(), "sla.milestone", breach.milestone()),
                Functions.dateTime(breach.dueAt()),
                breach.stoppedAt() == null ? text("metrics.unfinished") : Functions.dateTime(breach.stoppedAt()),
                SafeCells.text(breach.cause() == null ? "" : breach.cause()));
    }

    private List<String> heads(MetricTable table) {
        List<String> heads = new ArrayList<>(List.of(text("metrics.metric"), text("metrics.unit"), text("metrics.total")));
        table.heads().forEach(head -> heads.add(SafeCells.text(head)));
        heads.add(text("metrics.formula"));
        heads.add(text("metrics.source"));
        return heads;
    }

    private List<String> cells(MetricTable.Row row) {
        var metric = row.metric();
        List<String> cells = new ArrayList<>();
        cells.add(Texts.of(user.getLocale(), "metrics.name", metric));
        cells.add(Texts.of(user.getLocale(), "metrics.unit", metric.unit()));
        row.cells().forEach(cell -> cells.add(cell.text()));
        cells.add(Texts.of(user.getLocale(), "metrics.formula", metric));
        cells.add(metric.source());
        return cells;
    }

    private String text(String key) {
        return Texts.get(user.getLocale(), key);
    }
}
