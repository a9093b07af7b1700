package org.yiyun.web.audit;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.retention.LogView;
import org.yiyun.audit.retention.RetentionRule;
import org.yiyun.audit.retention.RetentionService;
import org.yiyun.audit.retention.SetRetention;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** For how long logs about persons are kept. */
@Named
@ViewScoped
public class RetentionPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private RetentionService service;
    @Inject
    private RecordReader reader;

    private @Nullable String log;
    private @Nullable LocalDate effectiveOn;
    private @Nullable Integer days;
    private @Nullable String reason;
    private transient @Nullable List<LogView> logs;
    private transient @Nullable List<RetentionRule> rules;

    public String set() {
        service.set(reader.validated(new SetRetention(log, effectiveOn, days, reason)));
        Notices.done("audit.retention.done", Map.of("on", String.valueOf(effectiveOn)));
        return "/admin/retention.xhtml?faces-redirect=true";
    }

    /** The page itself answers 404 without the permission. */
    public List<LogView> getLogs() {
        if (logs == null) {
            logs = Callers.current().may(Permission.RETENTION_READ) ? service.logs() : List.of();
        }
        return logs;
    }

    public List<RetentionRule> getRules() {
        if (rules == null) {
            rules = Callers.current().may(Permission.RETENTION_READ) ? service.rules() : List.of();
        }
        return rules;
    }

    public List<String> getKeys() {
        return getLogs().stream().map(LogView::log).toList();
    }

    public @Nullable String getLog() { return log; }

    public void setLog(@Nullable String log) { this.log = log; }

    public @Nullable LocalDate getEffectiveOn() { return effectiveOn; }

    public void setEffectiveOn(@Nullable LocalDate effectiveOn) { this.effectiveOn = effectiveOn; }

    public @Nullable Integer getDays() { return days; }

    public void setDays(@Nullable Integer days) { this.days = days; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }
}
