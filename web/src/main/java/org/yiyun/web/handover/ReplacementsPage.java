package org.yiyun.web.handover;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.handover.HandoverQueries;
import org.yiyun.handover.HandoverService;
import org.yiyun.handover.ProposeReplacement;
import org.yiyun.handover.ReplacementRow;
import org.yiyun.handover.ReplacementStatus;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** The list of replacements, and proposing one; the filter is in the URL. */
@Named
@RequestScoped
public class ReplacementsPage {
    @EJB
    private HandoverQueries queries;
    @EJB
    private HandoverService service;
    @Inject
    private UrlQuery url;

    private final Fields fields = new Fields();
    private List<ReplacementRow> rows = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.HANDOVER_READ)) {
            var wanted = url.constant("status", ReplacementStatus.class);
            rows = queries.list().stream().filter(row -> wanted.isEmpty() || wanted.get() == row.status()).toList();
        }
    }

    public String propose() {
        var proposed = service.propose(new ProposeReplacement(
                fields.text("leaver"), fields.text("successor"), fields.text("reason"), day("takesOverOn"), day("lastDay")));
        Notices.done("handover.proposed", Map.of("number", proposed.row().number()));
        return "/replacement.xhtml?faces-redirect=true&number=" + proposed.row().number();
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(fields.text(name));
        } catch (DateTimeException notADay) {
            throw BusinessException.invalid(name, "field.date", Map.of());
        }
    }

    public List<ReplacementRow> getRows() {
        return rows;
    }

    public ReplacementStatus[] getStatuses() {
        return ReplacementStatus.values();
    }

    public boolean isFiltered() {
        return !url.get("status").isEmpty();
    }

    public Fields getFields() {
        return fields;
    }
}
