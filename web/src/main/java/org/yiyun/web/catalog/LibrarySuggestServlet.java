package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.yiyun.catalog.EntryFilter;
import org.yiyun.catalog.EntryQueries;
import org.yiyun.catalog.EntryRow;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;

/** What fits what is being typed into the search of a library, as JSON: {@code /suggest/library/<key>?q=}. */
@WebServlet("/suggest/library/*")
public class LibrarySuggestServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 60;
    private static final int MOST = 12;

    @EJB
    private EntryQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Callers.current().may(Permission.CATALOG_READ)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String typed = AddressValues.of(request).apply("q").strip();
        String library = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        try {
            write(typed.isEmpty() ? List.of() : queries.suggest(
                    library, new EntryFilter(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed, null, null), MOST), response);
        } catch (BusinessException noLibrary) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void write(List<EntryRow> found, HttpServletResponse response) throws IOException {
        var json = Json.createArrayBuilder();
        found.forEach(one -> json.add(Json.createObjectBuilder().add("code", one.code()).add("name", one.name())));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }
}
