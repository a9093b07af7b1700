package org.yiyun.web.job;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyun.job.JobService;
import org.yiyun.job.JobView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.ListFile;
import org.yiyun.web.faces.UserLocale;

/** What a job did to each of its items, as a file: {@code ?id=…&format=csv} (逐条结果). */
@WebServlet("/jobs/result")
public class JobResultExport extends HttpServlet {
    private static final long serialVersionUID = 1;

    @EJB
    private JobService jobs;
    @Inject
    private UserLocale user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var job = find(request.getParameter("id"));
        var items = job.map(found -> JobResultRows.of(found.result())).orElse(List.of());
        if (items.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var locale = user.getLocale();
        ListFile.send(
                response, "job-" + job.get().id(), "csv".equals(request.getParameter("format")), JobResultRows.heads(locale),
                ListFile.of(items, item -> JobResultRows.cells(item, locale)));
    }

    /** Empty also for a job that the reader may not see. */
    private Optional<JobView> find(String id) {
        try {
            return Optional.of(jobs.get(UUID.fromString(String.valueOf(id))));
        } catch (IllegalArgumentException | BusinessException none) {
            return Optional.empty();
        }
    }
}
