package org.yiyun.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.web.security.PageSessions;

/**
 * Ends the session; the first page then leads to the login. No action of Faces: every page has its button, and a page without any other
 * form needs no state on the server.
 */
@WebServlet("/logout")
public class Logout extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient PageSessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        sessions.end(request);
        response.sendRedirect(request.getContextPath() + "/index.xhtml");
    }
}
