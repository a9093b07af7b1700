package org.yiyun.web.sla;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.ServiceLine;
import org.yiyun.security.Callers;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.SlaLevel;
import org.yiyun.sla.SlaProfile;
import org.yiyun.sla.SlaQueries;
import org.yiyun.sla.SlaRuleView;
import org.yiyun.sla.SlaScheme;
import org.yiyun.sla.SlaTrialService;
import org.yiyun.sla.TrialView;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.job.JobsUnderWay;

/** The table of limits; dates, filters and order are in the URL. */
@Named
@RequestScoped
public class SlaPage {
    @EJB
    private SlaQueries queries;
    @EJB
    private SlaTrialService trialService;
    @EJB
    private RegisterQueries register;
    @Inject
    private JobsUnderWay underWay;
    @Inject
    private BusinessClock clock;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;

    private LocalDate on;
    private @Nullable LocalDate knownOn;
    private List<SlaScheme> schemes;
    private List<RuleRow> all;
    private List<RuleRow> rows;
    private Map<String, String> lines;
    private Map<String, String> levels;
    private final Map<String, List<TrialView>> trials = new HashMap<>();

    @PostConstruct
    void read() {
        schemes = queries.schemes();
        levels = new HashMap<>();
        schemes.forEach(scheme -> scheme.levels().forEach(level -> levels.put(scheme.code() + level.level(), name(level))));
        lines = register.serviceLines().stream().collect(Collectors.toMap(ServiceLine::code, line -> english() ? line.nameEn() : line.nameZh()));
        on = Objects.requireNonNullElse(date("on"), clock.today());
        knownOn = date("knownOn");
        Instant known = knownOn == null || !knownOn.isBefore(clock.today())
                ? clock.now()
                : BusinessClock.startOf(knownOn.plusDays(1));
        all = queries.rules(on, known).stream().map(this::row).sorted(RuleRow.order(url.get("sort"), getProfiles())).toList();
        rows = all.stream().filter(this::isWanted).toList();
    }

    private RuleRow row(SlaRuleView view) {
        return new RuleRow(view, user.getLocale(), lines, levels);
    }

    private boolean isWanted(RuleRow row) {
        String words = url.get("q").strip().toLowerCase(Locale.ROOT);
        String profile = url.get("profile");
        String milestone = url.get("milestone");
        String text = String.join(" ", row.getName(), row.getMilestone(), row.getScope(), row.getLimit(), row.getRule().source(),
                row.getRule().id(), row.getRule().requirement()).toLowerCase(Locale.ROOT);
        return (profile.isEmpty() || row.getRule().scope().profile().equals(profile))
                && (milestone.isEmpty() || row.getRule().milestone().name().equals(milestone))
                && Arrays.stream(words.split("\\s+")).allMatch(text::contains);
    }

    private @Nullable LocalDate date(String name) {
        try {
            return url.get(name).isEmpty() ? null : LocalDate.parse(url.get(name));
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    public List<RuleRow> getRows() {
        return rows;
    }

    /** All rules of the day, for the choice of one. */
    public List<RuleRow> getAll() {
        return all;
    }

    public List<RuleRow> getDrafts() {
        return queries.drafts().stream().map(this::row).toList();
    }

    /** What a draft would replace: the rule of the same id, in words. */
    public String limitNow(String id) {
        return all.stream().filter(row -> row.getRule().id().equals(id)).map(RuleRow::getLimit).findFirst().orElse("");
    }

    /** What the draft would have changed, the newest trial first. */
    public List<TrialView> trials(SlaRuleView draft) {
        return trials.computeIfAbsent(draft.rule().id(), id -> trialService.trials(id, draft.rule().version()));
    }

    /** Whether it may be approved. */
    public boolean isTried(SlaRuleView draft) {
        return trials(draft).stream().anyMatch(trial -> trial.finishedAt() != null);
    }

    /** Whether some node works on it; one that was stopped or failed is restarted on the page of jobs. */
    public boolean isUnderWay(TrialView trial) {
        return underWay.contains(SlaTrialService.JOB, trial.id());
    }

    public boolean isOwn(SlaRuleView draft) {
        return draft.createdBy().equals(Callers.current().name());
    }

    public LocalDate getOn() {
        return on;
    }

    public boolean isFiltered() {
        return List.of("q", "profile", "milestone", "on", "knownOn").stream().anyMatch(name -> !url.get(name).isEmpty());
    }

    public List<String> getProfiles() {
        return queries.profiles().stream().map(SlaProfile::code).toList();
    }

    public List<Milestone> getMilestones() {
        return all.stream().map(row -> row.getRule().milestone()).distinct().sorted().toList();
    }

    public List<SlaScheme> getSchemes() {
        return schemes;
    }

    public boolean english() {
        return user.getLocale().equals(Locale.ENGLISH);
    }

    public String name(SlaLevel level) {
        return english() ? level.nameEn() : level.nameZh();
    }

    public String definition(SlaLevel level) {
        return english() ? level.definitionEn() : level.definitionZh();
    }

    public String examples(SlaLevel level) {
        return english() ? level.examplesEn() : level.examplesZh();
    }
}
