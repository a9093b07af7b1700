package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.engine.PersonalText;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.ConsultationQueries;
import org.yiyun.ticket.ConsultationRow;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.SafeCells;
import org.yiyun.web.faces.UserLocale;

/** The consultation table as a file (《问题咨询表》, CONS-06), personal data masked: {@code ?from=&to=&format=csv}. */
@WebServlet("/consultations/export")
public class ConsultationExport extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final List<String> NAMES = List.of(
            "number", "createdAt", "channel", "institution", "caller", "topic", "question", "answer", "answeredBy");

    @EJB
    private ConsultationQueries consultations;
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
        var from = day(request, "from", 0);
        var to = day(request, "to", 1);
        var locale = user.getLocale();
        ListFile.send(response, "consultations-" + clock.today(), "csv".equals(request.getParameter("format")),
                NAMES.stream().map(name -> Texts.get(locale, "ticket.field." + name)).toList(),
                ListFile.inParts(
                        (offset, limit) -> consultations.rows(from, to, offset, limit), row -> cells(row, locale),
                        () -> consultations.count(from, to)));
    }

    private List<String> cells(ConsultationRow row, Locale locale) {
        var topic = row.topic() == null ? "" : Texts.find(locale, "ticket.topic." + row.topic()).orElse(row.topic());
        return Arrays.<@Nullable Object>asList(
                        row.number(), Functions.dateTime(row.at()), Texts.of(locale, "ticket.channel", row.channel()),
                        names.institution(row.institution()), row.caller(), topic, masked(row.question()), masked(row.answer()),
                        row.answeredBy() == null ? "" : names.person(row.answeredBy()))
                .stream().map(SafeCells::text)
                .toList();
    }

    private static String masked(@Nullable String text) {
        return text == null ? "" : PersonalText.masked(text, List.of());
    }

    private static @Nullable Instant day(HttpServletRequest request, String name, int later) {
        return AddressValues.date(AddressValues.of(request).apply(name), later);
    }
}
