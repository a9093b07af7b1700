package org.yiyun.web.register;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.SummaryService;
import org.yiyun.web.faces.UrlQuery;

/** Hands out 《管理运营总结》 as a file: {@code ?from=2026-07-01&to=2026-09-30}. */
@Named
@RequestScoped
public class SummaryFilePage {
    @EJB
    private SummaryService service;

    @Inject
    private UrlQuery url;

    public void send() throws IOException {
        var file = service.summary(day("from"), day("to"));
        Faces.sendFile(file.content(), file.name(), true);
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(url.get(name));
        } catch (DateTimeException notADay) {
            throw BusinessException.invalid(name, "field.date", Map.of());
        }
    }
}
