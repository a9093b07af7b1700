package org.yiyun.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reporting.ReportFormat;
import org.yiyun.reporting.ReportService;
import org.yiyun.web.faces.UrlQuery;

/** Hands out a file of a report: {@code ?id=1&format=docx}. */
@Named
@RequestScoped
public class ReportFilePage {
    @EJB
    private ReportService reports;

    @Inject
    private UrlQuery url;

    public void send() throws IOException {
        var format = ReportFormat.ofExtension(url.get("format")).orElseThrow(() -> BusinessException.notFound("report", url.get("format")));
        var file = reports.download(id(), format);
        Faces.sendFile(file.content(), file.name(), true);
    }

    private long id() {
        try {
            return Long.parseLong(url.get("id"));
        } catch (NumberFormatException noId) {
            throw BusinessException.notFound("report", url.get("id"));
        }
    }
}
