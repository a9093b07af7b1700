package org.yiyun.web.faces;

import jakarta.inject.Inject;
import org.yiyun.platform.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What fits what is being typed into {@code y:institution} and {@code y:staff}, as JSON. */
@WebServlet({"/suggest/institutions", "/suggest/staff"})
public class SuggestServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 60;

    @Inject
    private Names names;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var typed = Optional.ofNullable(request.getParameter("q")).orElse("");
        var words = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var found = request.getServletPath().endsWith("staff") ? names.staffLike(words) : names.institutionsLike(words);
        var json = Json.createArrayBuilder();
        found.forEach(one -> json.add(Json.createObjectBuilder().add("code", one.code()).add("name", one.name())));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }
}
