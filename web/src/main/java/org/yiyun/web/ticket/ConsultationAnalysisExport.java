package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.ConsultationCount;
import org.yiyun.ticket.ConsultationPeriod;
import org.yiyun.ticket.ConsultationQueries;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** The recorded questions by topic and period as a file: {@code ?from=&to=&period=&format=csv}; a row for each topic of each period. */
@WebServlet("/consultations/analysis")
public class ConsultationAnalysisExport extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final List<String> KEYS = List.of(
            "ticket.analysis.period", "ticket.field.topic", "ticket.analysis.asked", "ticket.analysis.answered", "ticket.analysis.reopened",
            "ticket.analysis.unhappy");

    @EJB
    private ConsultationQueries consultations;
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
        var values = AddressValues.of(request);
        var from = values.apply("from").isEmpty()
                ? BusinessClock.startOf(clock.today().withDayOfYear(1)) : AddressValues.date(values.apply("from"), 0);
        var counts = consultations.counts(
                from, AddressValues.date(values.apply("to"), 1),
                AddressValues.one(ConsultationPeriod.class, values.apply("period")).orElse(ConsultationPeriod.MONTH));
        ListFile.send(response, "consultation-analysis-" + clock.today(), "csv".equals(request.getParameter("format")),
                KEYS.stream().map(key -> Texts.get(user.getLocale(), key)).toList(), ListFile.of(counts, this::cells));
    }

    private List<String> cells(ConsultationCount row) {
        return Arrays.<@Nullable Object>asList(
                        row.period(), ConsultationAnalysisPage.topic(row.topic() == null ? "" : row.topic(), user), row.asked(), row.answered(),
                        row.reopened(), row.unhappy())
                .stream().map(SafeCells::text).toList();
    }
}
