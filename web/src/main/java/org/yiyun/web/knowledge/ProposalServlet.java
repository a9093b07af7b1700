package org.yiyun.web.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.knowledge.KnowledgeQueries;
import org.yiyun.knowledge.Suggestion;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.Json;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UserLocale;

/** What may answer what is being typed, for the panel beside a form. Posted, so that nothing of it stands in an address or a log. */
@WebServlet("/suggest/articles")
public class ProposalServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 32 * 1024;
    private static final int MOST = 5;

    @EJB
    private KnowledgeQueries queries;

    @Inject
    private UserLocale user;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.KNOWLEDGE_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var typed = new String(request.getInputStream().readNBytes(LONGEST), UTF_8);
        var json = Json.createArrayBuilder();
        queries.suggest(typed, MOST).forEach(found -> json.add(proposal(found)));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }

    private JsonObjectBuilder proposal(Suggestion found) {
        return Json.createObjectBuilder()
                .add("number", found.number())
                .add("kind", Texts.of(user.getLocale(), "knowledge.kind", found.kind()))
                .add("title", found.title())
                .add("answer", found.answer())
                .add("score", found.score());
    }
}
