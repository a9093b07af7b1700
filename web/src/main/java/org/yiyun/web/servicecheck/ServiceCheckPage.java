package org.yiyun.web.servicecheck;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.servicecheck.CheckQueries;
import org.yiyun.servicecheck.CheckService;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckVerdict;
import org.yiyun.servicecheck.CheckView;
import org.yiyun.servicecheck.DrawSample;
import org.yiyun.servicecheck.EndCheck;
import org.yiyun.servicecheck.GiveCheck;
import org.yiyun.servicecheck.JudgeTicket;
import org.yiyun.servicecheck.RecordFinding;
import org.yiyun.web.faces.Notices;

/** One check. The view keeps its number and what was typed; everything else is read anew for each request. */
@Named
@ViewScoped
public class ServiceCheckPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int DAYS = 10;

    @EJB
    private CheckQueries queries;
    @EJB
    private CheckService service;
    @Inject
    private RecordReader reader;

    private @Nullable String number;
    private @Nullable Long seed;
    private @Nullable Integer place;
    private @Nullable CheckVerdict verdict;
    private @Nullable String remark;
    private @Nullable String ticket;
    private @Nullable String text;
    private @Nullable String correction;
    private @Nullable String owner;
    private @Nullable Integer workingDays = DAYS;
    private @Nullable String summary;
    private @Nullable String closing;
    private @Nullable String checker;
    private @Nullable String reason;
    private transient @Nullable CheckView check;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        getCheck();
    }

    public CheckView getCheck() {
        if (check == null) {
            check = queries.get(String.valueOf(number));
        }
        return check;
    }

    public String draw() {
        service.draw(String.valueOf(number), new DrawSample(seed));
        return done("draw");
    }

    public String judge() {
        service.judge(String.valueOf(number), place == null ? 0 : place, reader.validated(new JudgeTicket(verdict, remark)));
        return done("judge");
    }

    public String find() {
        service.find(String.valueOf(number), reader.validated(
                new RecordFinding(ticket, filled(text), filled(correction), filled(owner), workingDays)));
        return done("find");
    }

    public String report() {
        service.report(String.valueOf(number), reader.validated(new EndCheck(filled(summary))));
        return done("report");
    }

    public String give() {
        service.give(String.valueOf(number), reader.validated(new GiveCheck(filled(checker), filled(reason))));
        return done("give");
    }

    /** Whether the reader may let another checker go on. */
    public boolean isGivable() {
        return CheckStatus.WORKED_ON.contains(getCheck().status()) && Callers.current().may(Permission.SERVICE_CHECK_LEAD);
    }

    public String close() {
        service.close(String.valueOf(number), reader.validated(new EndCheck(filled(closing))));
        return done("close");
    }

    private static String filled(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private String done(String what) {
        Notices.done("servicecheck.done." + what, Map.of("number", String.valueOf(number)));
        return "/service-check.xhtml?faces-redirect=true&number=" + number;
    }

    public boolean isDrawable() {
        return getCheck().mine() && getCheck().status() == CheckStatus.DUE;
    }

    public boolean isWorking() {
        return getCheck().mine() && getCheck().status() == CheckStatus.DRAWN;
    }

    public CheckVerdict[] getVerdicts() {
        return CheckVerdict.values();
    }

    public List<String> getTickets() {
        return getCheck().items().stream().map(item -> item.ticket()).toList();
    }

    public @Nullable String getNumber() { return number; }

    public void setNumber(@Nullable String number) { this.number = number; }

    public @Nullable Long getSeed() { return seed; }

    public void setSeed(@Nullable Long seed) { this.seed = seed; }

    public @Nullable Integer getPlace() { return place; }

    public void setPlace(@Nullable Integer place) { this.place = place; }

    public @Nullable CheckVerdict getVerdict() { return verdict; }

    public void setVerdict(@Nullable CheckVerdict verdict) { this.verdict = verdict; }

    public @Nullable String getRemark() { return remark; }

    public void setRemark(@Nullable String remark) { this.remark = remark; }

    public @Nullable String getTicket() { return ticket; }

    public void setTicket(@Nullable String ticket) { this.ticket = ticket; }

    public @Nullable String getText() { return text; }

    public void setText(@Nullable String text) { this.text = text; }

    public @Nullable String getCorrection() { return correction; }

    public void setCorrection(@Nullable String correction) { this.correction = correction; }

    public @Nullable String getOwner() { return owner; }

    public void setOwner(@Nullable String owner) { this.owner = owner; }

    public @Nullable Integer getWorkingDays() { return workingDays; }

    public void setWorkingDays(@Nullable Integer workingDays) { this.workingDays = workingDays; }

    public @Nullable String getSummary() { return summary; }

    public void setSummary(@Nullable String summary) { this.summary = summary; }

    public @Nullable String getClosing() { return closing; }

    public void setClosing(@Nullable String closing) { this.closing = closing; }

    public @Nullable String getChecker() { return checker; }

    public void setChecker(@Nullable String checker) { this.checker = checker; }

    public @Nullable String getReason() { return reason; }

    public void setReason(@Nullable String reason) { this.reason = reason; }
}
