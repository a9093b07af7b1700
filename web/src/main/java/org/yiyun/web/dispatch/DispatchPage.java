package org.yiyun.web.dispatch;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.DryRunService;
import org.yiyun.dispatch.DryRunView;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.RuleSetService;
import org.yiyun.dispatch.RuleSetStatus;
import org.yiyun.dispatch.RuleSetView;
import org.yiyun.organisation.CodeName;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.register.BusinessSystem;
import org.yiyun.register.RegisterQueries;
import org.yiyun.ticket.TicketKind;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.job.JobsUnderWay;

/** The rules in force, the draft that waits with its dry runs, and all versions. */
@Named
@RequestScoped
public class DispatchPage {
    @EJB
    private RuleSetService rules;
    @EJB
    private DryRunService dryRuns;
    @EJB
    private OrganisationQueries organisations;
    @EJB
    private RegisterQueries register;
    @Inject
    private JobsUnderWay underWay;
    @Inject
    private UserLocale user;
    @Inject
    private UrlQuery url;

    private List<RuleSetView> versions = List.of();
    private @Nullable RuleSetView inForce;
    private @Nullable RuleSetView draft;
    private List<DryRunView> runs = List.of();
    private @Nullable List<Choice> skills;
    private @Nullable List<Choice> systems;

    /** A code and its name. */
    public record Choice(String code, String name) {}

    @PostConstruct
    void read() {
        versions = rules.versions();
        inForce = rules.inForce(null).orElse(null);
        draft = versions.stream().filter(version -> version.status() == RuleSetStatus.DRAFT).findFirst().orElse(null);
        runs = draft == null ? List.of() : dryRuns.of(draft.version());
    }

    public List<RuleSetView> getVersions() {
        return versions;
    }

    public @Nullable RuleSetView getInForce() {
        return inForce;
    }

    public @Nullable RuleSetView getDraft() {
        return draft;
    }

    /** The version that the address names, to be read again; null for none. */
    public @Nullable RuleSetView getShown() {
        var wanted = url.get("version");
        return versions.stream().filter(version -> String.valueOf(version.version()).equals(wanted)).findFirst().orElse(null);
    }

    /** How the rules in force have it, where the draft has it otherwise; else empty. */
    public String before(DispatchRule rule) {
        if (inForce == null) {
            return "";
        }
        var old = inForce.rules().rules().get(rule.criterion().ordinal());
        return said(old).equals(said(rule)) ? "" : said(old);
    }

    private String said(DispatchRule rule) {
        var mode = Texts.of(user.getLocale(), "dispatch.mode", rule.mode());
        return rule.mode() == RuleMode.PREFER ? mode + " " + rule.points() : mode;
    }

    public String capacity(RuleSetView set) {
        return shown(set, of -> String.valueOf(of.capacity()));
    }

    /** Of a ticket of level 1, of level 2, of any other. */
    public String weights(RuleSetView set) {
        return shown(set, of -> of.weightOne() + " / " + of.weightTwo() + " / " + of.weightOther());
    }

    public String overflow(RuleSetView set) {
        return shown(set, of -> Texts.get(user.getLocale(), of.overflow() ? "dispatch.overflow.yes" : "dispatch.overflow.no"));
    }

    public String automatic(RuleSetView set) {
        return shown(set, this::automatic);
    }

    /** Whoever publishes a draft sees what it changes. */
    private String shown(RuleSetView set, Function<DispatchRules, String> words) {
        var before = set.status() == RuleSetStatus.DRAFT && inForce != null ? words.apply(inForce.rules()) : null;
        return changed(words.apply(set.rules()), before, user.getLocale());
    }

    /** @param before as it is in force, null if that does not matter */
    static String changed(String now, @Nullable String before, Locale locale) {
        return before == null || before.equals(now) ? now : Texts.get(locale, "dispatch.changed", Map.of("now", now, "before", before));
    }

    public List<DryRunView> getRuns() {
        return runs;
    }

    /** Whether the draft was tried as it stands. */
    public boolean isTried() {
        return runs.stream().anyMatch(run -> run.finishedAt() != null && isOfThis(run));
    }

    /** Whether the draft has not been changed since. */
    public boolean isOfThis(DryRunView run) {
        return draft != null && run.revision() == draft.revision();
    }

    public boolean isUnderWay(DryRunView run) {
        return underWay.contains(DryRunService.JOB, run.id());
    }

    public boolean isOwn() {
        return draft != null && rules.isOwn(draft.version());
    }

    /** What a rule on the criterion can do. */
    public List<String> modes(Criterion criterion) {
        return criterion.modes().stream().map(RuleMode::name).toList();
    }

    public List<String> getKinds() {
        return Arrays.stream(TicketKind.values()).filter(kind -> kind != TicketKind.COMPLAINT).map(TicketKind::name).toList();
    }

    public List<Choice> getSkills() {
        if (skills == null) {
            skills = organisations.skills().stream().map(skill -> new Choice(skill.code(), skillName(skill))).toList();
        }
        return skills;
    }

    public List<Choice> getSystems() {
        if (systems == null) {
            systems = register.systems().stream().map(system -> new Choice(system.code(), systemName(system))).toList();
        }
        return systems;
    }

    public String skill(String code) {
        return name(getSkills(), code);
    }

    public String system(@Nullable String code) {
        return code == null ? Texts.get(user.getLocale(), "dispatch.any") : name(getSystems(), code);
    }

    private static String name(List<Choice> choices, String code) {
        return choices.stream().filter(choice -> choice.code().equals(code)).map(Choice::name).findFirst().orElse(code);
    }

    /** The kinds that are assigned by themselves, in words. */
    private String automatic(DispatchRules of) {
        return of.automatic().isEmpty()
                ? Texts.get(user.getLocale(), "dispatch.automatic.none")
                : of.automatic().stream().map(kind -> Texts.of(user.getLocale(), "ticket.kind", kind)).collect(Collectors.joining(", "));
    }

    private String skillName(CodeName skill) {
        return user.isEnglish() ? skill.nameEn() : skill.name();
    }

    private String systemName(BusinessSystem system) {
        return user.isEnglish() ? system.nameEn() : system.nameZh();
    }
}
