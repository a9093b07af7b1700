package org.yiyun.web.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketDraft;
import org.yiyun.ticket.TicketDuplicate;
import org.yiyun.ticket.TicketDuplicates;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.UserLocale;

/**
 * What may be about the same as what is being typed, or as a ticket ({@code ?number=}), for the panel beside a form. Posted, so that
 * nothing of it stands in an address or a log.
 */
@WebServlet("/suggest/duplicates")
public class DuplicateServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 64 * 1024;
    private static final int PERCENT = 100;

    @EJB
    private TicketDuplicates duplicates;

    @Inject
    private RecordReader records;

    @Inject
    private UserLocale user;

    @Inject
    private Names names;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.TICKET_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var json = Json.createArrayBuilder();
        try {
            found(request).forEach(found -> json.add(proposal(found)));
        } catch (BusinessException refused) {
            response.setStatus(refused.type().status());
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }

    private List<TicketDuplicate> found(HttpServletRequest request) throws IOException {
        var number = request.getParameter("number");
        if (number != null) {
            return duplicates.of(number);
        }
        return duplicates.like(records.read(new String(request.getInputStream().readNBytes(LONGEST), UTF_8), TicketDraft.class));
    }

    private JsonObjectBuilder proposal(TicketDuplicate found) {
        var locale = user.getLocale();
        var body = DuplicateBody.of(found, locale);
        var institution = found.institution() == null ? null : names.institution(found.institution());
        var about = List.of(
                Texts.of(locale, "ticket.status", found.status()), Texts.of(locale, "ticket.channel", found.channel()),
                institution == null ? "" : institution, found.caller() == null ? "" : found.caller());
        var json = Json.createObjectBuilder()
                .add("number", found.number())
                .add("title", found.title())
                .add("about", about.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(" · ")))
                .add("at", found.createdAt().toString())
                .add("percent", percent(found.score()))
                .add("open", found.open());
        var parts = Json.createArrayBuilder();
        body.parts().forEach(part -> parts.add(Json.createObjectBuilder()
                .add("sign", part.sign().name()).add("percent", percent(part.share())).add("text", part.text())));
        return json.add("parts", parts);
    }

    private static long percent(double share) {
        return Math.round(share * PERCENT);
    }
}
