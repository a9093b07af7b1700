package org.yiyun.web.insured;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.insured.InsuredRegister;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.RejectedLines;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The lines that an import of covers refused: {@code ?id=…}. */
@WebServlet("/insured/rejects")
public class CoverRejectsServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private InsuredRegister register;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = String.valueOf(request.getParameter("id"));
        if (!Callers.current().may(Permission.INSURED_IMPORT) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var content = RejectedLines.csv(register.rejects(Long.parseLong(id)));
            SavedFile.send(response, content, RejectedLines.TYPE, Resources.attachment("covers-rejected-" + id + ".csv"));
        } catch (BusinessException hidden) {
            response.sendError(hidden.type().status());
        }
    }
}
