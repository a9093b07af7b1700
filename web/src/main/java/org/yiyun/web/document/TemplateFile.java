package org.yiyun.web.document;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.document.TemplateQueries;
import org.yiyun.document.TemplateService;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The Word file of a template (GET), and the template filled with sample data (POST, as it is remembered that it was tried). */
@WebServlet("/document-templates/file")
public class TemplateFile extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private TemplateQueries queries;
    @EJB
    private TemplateService service;

    /** Of a filled trial, so that nobody takes it for a document. */
    static String trialName(String title) {
        return "试填-" + title + ".docx";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, false);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, true);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, boolean trial) throws IOException {
        var kind = String.valueOf(request.getParameter("kind"));
        var version = String.valueOf(request.getParameter("version"));
        if (!Callers.current().may(Permission.TEMPLATE_READ) || !version.matches("[0-9]{1,9}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var number = Integer.parseInt(version);
            var content = trial ? service.trial(kind, number) : queries.content(kind, number);
            send(content, trial ? trialName(queries.kind(kind).title()) : queries.version(kind, number).name(), response);
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A Word file to be saved, not opened in the browser. */
    public static void send(byte[] content, String name, HttpServletResponse response) throws IOException {
        SavedFile.send(response, content, SavedFile.DOCX, Resources.attachment(name));
    }
}
