package org.yiyun.register;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.internal.Works;
import org.yiyun.register.print.DocxSummary;
import org.yiyun.register.print.SummarySheet;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** 《管理运营总结》 of a period, made of the recorded work and the suggestions (REQ-SCP-04). */
@Stateless
public class SummaryService {
    private static final int MOST_DAYS = 366;
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Works works;
    private final AuditTrail audit;

    @Inject
    public SummaryService(Works works, AuditTrail audit) {
        this.works = works;
        this.audit = audit;
    }

    /** For the proxy. */
    protected SummaryService() {
        this(null, null);
    }

    /**
     * The same data give the same bytes.
     *
     * @param to last day
     * @throws BusinessException INVALID if the last day is before the first, or the period longer than a year
     */
    @Requires(Permission.REPORT_READ)
    public RegisterFile summary(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1))) {
            throw BusinessException.invalid("to", "field.register.period", Map.of("days", MOST_DAYS));
        }
        var caller = Callers.current();
        var sheet = new SummarySheet(
                from, to, works.between(from, to), works.improvements(null).stream().map(one -> one.view(caller)).toList());
        audit.record("register.summary", "report", from + "/" + to, Map.of("work", sheet.work().size()));
        return new RegisterFile(sheet.title() + " " + from + " " + to + ".docx", DOCX, DocxSummary.write(sheet));
    }
}
