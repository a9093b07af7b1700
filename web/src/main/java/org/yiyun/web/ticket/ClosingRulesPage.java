package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.ClosingRuleView;
import org.yiyun.ticket.SetClosingRule;
import org.yiyun.ticket.TicketClosingRules;
import org.yiyun.ticket.TicketKind;
import org.yiyun.web.faces.Notices;

/** For how long a user's word on a result is waited for. */
@Named
@ViewScoped
public class ClosingRulesPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int DAYS = 5;
    private static final int NOTICE = 2;
    private static final List<TicketKind> KINDS = Arrays.stream(TicketKind.values())
            .filter(kind -> kind != TicketKind.COMPLAINT && kind != TicketKind.CHANGE).toList();

    @EJB
    private TicketClosingRules service;
    @Inject
    private RecordReader reader;
    @Inject
    private BusinessClock clock;

    private @Nullable TicketKind kind;
    private @Nullable Integer level;
    private @Nullable Integer days = DAYS;
    private @Nullable Integer notice = NOTICE;
    private @Nullable LocalDate from;
    private @Nullable String reason;
    private transient @Nullable List<ClosingRuleView> rules;

    /** The page itself answers 404 without the permission. */
    public List<ClosingRuleView> getRules() {
        if (rules == null) {
            rules = Callers.current().may(Permission.SLA_READ) ? service.list() : List.of();
        }
        return rules;
    }

    public String save() {
        var set = service.set(reader.validated(new SetClosingRule(kind, level, days, notice, from, reason == null ? "" : reason)));
        Notices.done("ticket.closing.done", Map.of("from", set.from()));
        return "/closing-rules.xhtml?faces-redirect=true";
    }

    public boolean isEditor() {
        return Callers.current().may(Permission.SLA_PUBLISH);
    }

    /** Those that can close by themselves. */
    public List<TicketKind> getKinds() {
        return KINDS;
    }

    public @Nullable TicketKind getKind() { return kind; }

    public void setKind(@Nullable TicketKind kind) { this.kind = kind; }

    public @Nullable Integer getLevel() { return level; }

    public void setLevel(@Nullable Integer level) { this.level = level; }

    public @Nullable Integer getDays() { return days; }

    public void setDays(@Nullable Integer days) { this.days = days; }

    public @Nullable Integer getNotice() { return notice; }

    public void setNotice(@Nullable Integer notice) { this.notice = notice; }

    /** Today where nothing was typed. */
    public @Nullable LocalDate getFrom() { return from == null ? clock.today() : from; }

    public void setFrom(@Nullable LocalDate from) { this.from = from; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }
}
