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
import java.util.Optional;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.metrics.MetricsQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** The figures of a month as a file, as the page shows them, with unit, formula and source of each (导出). */
@WebServlet("/service-metrics/export")
public class MetricsExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private MetricsQueries metrics;
    @Inject
    private MetricLabels labels;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var caller = Callers.current();
        if (!caller.may(Permission.METRIC_READ) || !caller.may(Permission.TICKET_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = MetricsQuery.parse(
                name -> Optional.ofNullable(request.getParameter(name)).orElse(""),
                MetricMonth.of(clock.today()), caller.may(Permission.METRIC_PERSON));
        var table = new MetricTable(metrics.month(query.month(), query.by()), item -> labels.of(query.by(), item));
        ListFile.send(
                response, "metrics-" + query.month() + "-" + query.by().name().toLowerCase(Locale.ROOT),
                "csv".equals(request.getParameter("format")), heads(table),
                sink -> {
                    for (var row : table.rows()) {
                        sink.accept(cells(row));
                    }
                });
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
