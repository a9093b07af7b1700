package org.yiyun.web.servicecheck;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.servicecheck.AddMember;
import org.yiyun.servicecheck.CheckRhythm;
import org.yiyun.servicecheck.EditPlan;
import org.yiyun.servicecheck.EndMember;
import org.yiyun.servicecheck.GroupService;
import org.yiyun.servicecheck.MemberView;
import org.yiyun.servicecheck.PlanView;
import org.yiyun.web.faces.Notices;

/** The supervision group: its members and its plans; the plan that the address names is the one that is changed. */
@Named
@ViewScoped
public class ServiceGroupPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int DAYS = 5;
    private static final int SAMPLE = 20;

    @EJB
    private GroupService service;
    @Inject
    private RecordReader reader;

    private @Nullable Long plan;
    private int version;
    private @Nullable String login;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private @Nullable Long member;
    private @Nullable LocalDate last;
    private @Nullable String title;
    private @Nullable String scope;
    private @Nullable CheckRhythm rhythm = CheckRhythm.MONTH;
    private @Nullable Integer workingDay = DAYS;
    private @Nullable Integer sampleSize = SAMPLE;
    private @Nullable LocalDate planFrom;
    private @Nullable LocalDate planUntil;
    private transient @Nullable List<MemberView> members;
    private transient @Nullable List<PlanView> plans;

    /** Fills the form with the plan that the address names. */
    public void load() {
        getPlans().stream().filter(known -> plan != null && known.id() == plan).findFirst().ifPresent(known -> {
            version = known.version();
            title = known.title();
            scope = known.scope();
            rhythm = known.rhythm();
            workingDay = known.workingDay();
            sampleSize = known.sampleSize();
            planFrom = known.from();
            planUntil = known.until();
        });
    }

    public List<MemberView> getMembers() {
        if (members == null) {
            members = Callers.current().may(Permission.SERVICE_CHECK_READ) ? service.members() : List.of();
        }
        return members;
    }

    public List<PlanView> getPlans() {
        if (plans == null) {
            plans = Callers.current().may(Permission.SERVICE_CHECK_READ) ? service.plans() : List.of();
        }
        return plans;
    }

    public String add() {
        var added = service.add(reader.validated(new AddMember(login == null ? "" : login, from, until)));
        return done("member", added.login());
    }

    public String end() {
        var ended = service.end(member == null ? 0 : member, reader.validated(new EndMember(last)));
        return done("end", ended.login());
    }

    public String save() {
        var edited = reader.validated(new EditPlan(
                title == null ? "" : title, scope == null ? "" : scope, rhythm, workingDay, sampleSize, planFrom, planUntil));
        var saved = plan == null ? service.plan(edited) : service.replan(plan, edited, version);
        return done("plan", saved.title());
    }

    private static String done(String what, String name) {
        Notices.done("servicecheck.done." + what, Map.of("name", name));
        return "/service-group.xhtml?faces-redirect=true";
    }

    public boolean isLed() {
        return Callers.current().may(Permission.SERVICE_CHECK_LEAD);
    }

    /** Whether a plan is being changed, not made. */
    public boolean isChanging() {
        return plan != null;
    }

    public CheckRhythm[] getRhythms() {
        return CheckRhythm.values();
    }

    public @Nullable Long getPlan() { return plan; }

    public void setPlan(@Nullable Long plan) { this.plan = plan; }

    public @Nullable String getLogin() { return login; }

    public void setLogin(@Nullable String login) { this.login = login; }

    public @Nullable LocalDate getFrom() { return from; }

    public void setFrom(@Nullable LocalDate from) { this.from = from; }

    public @Nullable LocalDate getUntil() { return until; }

    public void setUntil(@Nullable LocalDate until) { this.until = until; }

    public @Nullable Long getMember() { return member; }

    public void setMember(@Nullable Long member) { this.member = member; }

    public @Nullable LocalDate getLast() { return last; }

    public void setLast(@Nullable LocalDate last) { this.last = last; }

    public @Nullable String getTitle() { return title; }

    public void setTitle(@Nullable String title) { this.title = title; }

    public @Nullable String getScope() { return scope; }

    public void setScope(@Nullable String scope) { this.scope = scope; }

    public @Nullable CheckRhythm getRhythm() { return rhythm; }

    public void setRhythm(@Nullable CheckRhythm rhythm) { this.rhythm = rhythm; }

    public @Nullable Integer getWorkingDay() { return workingDay; }

    public void setWorkingDay(@Nullable Integer workingDay) { this.workingDay = workingDay; }

    public @Nullable Integer getSampleSize() { return sampleSize; }

    public void setSampleSize(@Nullable Integer sampleSize) { this.sampleSize = sampleSize; }

    public @Nullable LocalDate getPlanFrom() { return planFrom; }

    public void setPlanFrom(@Nullable LocalDate planFrom) { this.planFrom = planFrom; }

    public @Nullable LocalDate getPlanUntil() { return planUntil; }

    public void setPlanUntil(@Nullable LocalDate planUntil) { this.planUntil = planUntil; }
}
