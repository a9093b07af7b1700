package org.yiyun.web.register;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.personnel.PersonnelQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The proof of a certificate for who reads the page: {@code ?staff=E001&id=1}. */
@WebServlet("/staff-record/proof")
public class StaffProofFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private PersonnelQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = String.valueOf(request.getParameter("id"));
        if (!Callers.current().may(Permission.STAFF_RECORD_READ) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var file = queries.proof(String.valueOf(request.getParameter("staff")), Long.parseLong(id));
            SavedFile.send(response, file.content(), file.mediaType(), Resources.attachment(file.name()));
        } catch (BusinessException problem) {
            response.sendError(problem.type().status());
        }
    }
}
