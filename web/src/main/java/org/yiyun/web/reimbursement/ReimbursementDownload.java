package org.yiyun.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A paper of a claim for who reads its page. */
@WebServlet("/reimbursements/file")
public class ReimbursementDownload extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private ReimbursementQueries queries;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = String.valueOf(request.getParameter("number"));
        var id = String.valueOf(request.getParameter("id"));
        if (!Callers.current().may(Permission.BENEFIT_READ) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var file = queries.file(number, Long.parseLong(id));
            SavedFile.send(response, queries.content(number, file.id()), file.mediaType(), Resources.attachment(file.name()));
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
