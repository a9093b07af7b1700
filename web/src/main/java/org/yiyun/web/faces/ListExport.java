package org.yiyun.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/** The list of a page as a file (导出), with the filters of the page in the address. It does not exist for who may not open the page. */
public abstract class ListExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final String name;
    private final @Nullable Permission permission;

    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    /**
     * @param name       of the file, before the day
     * @param permission that the page requires; null for none
     */
    protected ListExport(String name, @Nullable Permission permission) {
        this.name = name;
        this.permission = permission;
    }

    /** What is in the file. */
    public record Table(List<String> heads, ListFile.Rows rows) {}

    /**
     * @param asked what the address says
     * @throws BusinessException if the reader may not see it
     */
    protected abstract Table table(UnaryOperator<String> asked, Locale language);

    protected LocalDate today() {
        return clock.today();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (permission != null && !Callers.current().may(permission)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Table table;
        try {
            table = table(AddressValues.of(request), user.getLocale());
        } catch (BusinessException hidden) {
            response.sendError(hidden.type().status());
            return;
        }
        ListFile.send(response, name + "-" + today(), "csv".equals(request.getParameter("format")), table.heads(), table.rows());
    }
}
