package org.yiyun.web.flow;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.flow.FlowDesignService;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** A paper of a design for who reads its page. */
@WebServlet("/flow/paper")
public class FlowPaperServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private FlowDesignService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var code = String.valueOf(request.getParameter("code"));
        var change = String.valueOf(request.getParameter("change"));
        var id = String.valueOf(request.getParameter("id"));
        if (!Callers.current().may(Permission.FLOW_READ) || !id.matches("[0-9]{1,18}") || !change.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var paper = service.paper(code, Long.parseLong(change), Long.parseLong(id));
            var content = service.content(code, Long.parseLong(change), paper.id());
            SavedFile.send(response, content, SavedFile.DOCX, Resources.attachment("flow.docx", paper.name()));
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
