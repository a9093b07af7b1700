package org.yiyun.web.dispatch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DryRunService;
import org.yiyun.dispatch.EditRuleSet;
import org.yiyun.dispatch.OrderDryRun;
import org.yiyun.dispatch.RuleSetService;
import org.yiyun.dispatch.RuleSetView;
import org.yiyun.dispatch.SkillDemand;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.ticket.TicketKind;
import org.yiyun.web.faces.Notices;

/** The acts of the page of rules: begin and write a draft, try it, publish or reject it. */
@Named
@RequestScoped
public class DispatchDesk {
    private static final String PAGE = "/dispatch.xhtml?faces-redirect=true";

    @EJB
    private RuleSetService rules;
    @EJB
    private DryRunService dryRuns;
    @Inject
    private DispatchPage page;
    @Inject
    private RecordReader records;
    @Inject
    private BusinessClock clock;

    private @Nullable RulesForm form;
    private @Nullable Integer revision;
    private @Nullable String name;
    private @Nullable LocalDate from;
    private @Nullable String reason;
    private @Nullable TicketKind kind;
    private @Nullable String system;
    private @Nullable Integer level;
    private @Nullable String skill;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    private @Nullable String note;

    /** Begins with the rules in force. */
    public String begin() {
        var base = page.getInForce();
        if (base == null) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        rules.draft(new EditRuleSet(text(name), from, text(reason), base.rules()));
        Notices.done("dispatch.draft.started");
        return PAGE;
    }

    /** A demand that was chosen and not yet added goes with it. */
    public String save() {
        return text(skill).isEmpty() ? write(draft().rules().skills()) : addSkill();
    }

    public String addSkill() {
        var all = new ArrayList<>(draft().rules().skills());
        all.add(records.validated(new SkillDemand(kind, system, level, text(skill))));
        return write(all);
    }

    public String removeSkill(SkillDemand demand) {
        return write(draft().rules().skills().stream().filter(one -> !one.equals(demand)).toList());
    }

    /** With whatever else was typed: nothing of it is lost for a skill. */
    private String write(List<SkillDemand> skills) {
        var edit = new EditRuleSet(text(name), from, text(reason), getForm().rules(skills));
        rules.edit(draft().version(), edit, revision == null ? draft().revision() : revision);
        Notices.done("dispatch.draft.saved");
        return PAGE;
    }

    public String tryOut() {
        dryRuns.order(draft().version(), records.validated(new OrderDryRun(firstDay, lastDay)));
        Notices.done("dispatch.dryRun.ordered");
        return PAGE;
    }

    public String publish() {
        rules.publish(draft().version(), revision, text(note));
        Notices.done("dispatch.draft.publish.done");
        return PAGE;
    }

    public String reject() {
        rules.reject(draft().version(), text(note));
        Notices.done("dispatch.draft.reject.done");
        return PAGE;
    }

    private RuleSetView draft() {
        var draft = page.getDraft();
        if (draft == null) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        return draft;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The draft's figures, to be written over. */
    public RulesForm getForm() {
        if (form == null) {
            form = new RulesForm(draft().rules());
        }
        return form;
    }

    public @Nullable Integer getRevision() {
        return page.getDraft() == null ? null : page.getDraft().revision();
    }

    public void setRevision(Integer revision) {
        this.revision = revision;
    }

    public @Nullable String getName() {
        return name == null && page.getDraft() != null ? page.getDraft().name() : name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Tomorrow, unless the draft says otherwise. */
    public LocalDate getFrom() {
        if (from != null) {
            return from;
        }
        return page.getDraft() == null ? clock.today().plusDays(1) : page.getDraft().from();
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public @Nullable String getReason() {
        return reason == null && page.getDraft() != null ? page.getDraft().reason() : reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable TicketKind getKind() {
        return kind;
    }

    public void setKind(@Nullable TicketKind kind) {
        this.kind = kind;
    }

    public @Nullable String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system;
    }

    public @Nullable Integer getLevel() {
        return level;
    }

    public void setLevel(@Nullable Integer level) {
        this.level = level;
    }

    public @Nullable String getSkill() {
        return skill;
    }

    public void setSkill(String skill) {
        this.skill = skill;
    }

    /** The quarter that ended last is offered first. */
    public LocalDate getFirstDay() {
        return firstDay == null ? quarter().minusMonths(3) : firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay == null ? quarter().minusDays(1) : lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    private LocalDate quarter() {
        return clock.today().with(IsoFields.DAY_OF_QUARTER, 1);
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
