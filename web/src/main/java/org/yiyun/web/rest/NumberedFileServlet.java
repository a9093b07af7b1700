package org.yiyun.web.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/** A file of what has a number, for who reads its page: {@code number} and {@code id} in the address. What there is not, or not for the reader, is 404. */
public abstract class NumberedFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final Permission permission;

    /** @param permission that the page requires */
    protected NumberedFileServlet(Permission permission) {
        this.permission = permission;
    }

    /** @throws BusinessException if the reader may not see it */
    protected abstract void send(String number, long id, HttpServletResponse response) throws IOException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var number = String.valueOf(request.getParameter("number"));
        var id = String.valueOf(request.getParameter("id"));
        if (!Callers.current().may(permission) || !id.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(number, Long.parseLong(id), response);
        } catch (BusinessException hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
