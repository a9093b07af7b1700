package org.yiyun.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarHistory;
import org.yiyun.calendar.engine.CalendarRangeException;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.sla.engine.Preview;
import org.yiyun.sla.internal.SlaStore;

/** What the limits are, and what they would come to. */
@Stateless
public class SlaQueries {
    private SlaStore store;
    private SlaService service;
    private CalendarHistory calendars;
    private BusinessClock clock;

    public SlaQueries() {}

    @Inject
    public SlaQueries(SlaStore store, SlaService service, CalendarHistory calendars, BusinessClock clock) {
        this.store = store;
        this.service = service;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Requires
    public List<SlaProfile> profiles() {
        return store.profiles();
    }

    /** The level schemes with their levels, definitions and examples (REQ-SLA-01). */
    @Requires
    public List<SlaScheme> schemes() {
        return store.schemes();
    }

    /** The rules that hold on a date, as far as was known at a moment, by profile. */
    @Requires(Permission.SLA_READ)
    public List<SlaRuleView> rules(LocalDate on, Instant known) {
        return store.approvedRules().stream()
                .filter(view -> view.rule().dating().covers(on, known))
                .toList();
    }

    /** Every version of a rule, the newest first. */
    @Requires(Permission.SLA_READ)
    public List<SlaRuleView> history(String id) {
        return store.versions(id);
    }

    /** What waits for an approver. */
    @Requires(Permission.SLA_READ)
    public List<SlaRuleView> drafts() {
        return store.drafts();
    }

    /**
     * The clocks that a subject would have.
     *
     * @throws BusinessException INVALID for an unknown profile, scheme or level, or a time outside the calendar
     */
    @Requires
    public List<ExplainedClock> preview(PreviewSla question) {
        if (store.profiles().stream().noneMatch(profile -> profile.code().equals(question.profile()))) {
            throw unknown("profile", store.profiles().stream().map(SlaProfile::code).toList());
        }
        Instant now = clock.now();
        LocalDate on = LocalDate.ofInstant(question.startedAt(), BusinessClock.ZONE);
        Preview preview = new Preview(service.rules().of(question.profile(), on, now), calendars.read());
        List<Instant[]> pauses = question.pauses() == null
                ? List.of()
                : question.pauses().stream().map(pause -> new Instant[] {pause.from(), pause.to()}).toList();
        try {
            return preview.clocks(subject(question), question.startedAt(), pauses, now);
        } catch (CalendarRangeException outside) {
            int first = calendars.knownAt(now).from().getYear();
            int last = calendars.knownAt(now).to().getYear() - 1;
            throw BusinessException.invalid("startedAt", "field.year", Map.of("min", first, "max", last));
        }
    }

    private Map<String, String> subject(PreviewSla question) {
        Map<String, String> subject = new HashMap<>();
        put(subject, ServiceFact.KIND, question.kind());
        put(subject, ServiceFact.SERVICE_LINE, question.serviceLine() != null || question.kind() == null
                ? question.serviceLine()
                : service.defaultsOf(question.kind()).map(KindDefaults::serviceLine).orElse(null));
        List<SlaLevel> levels = levels(question.scheme());
        put(subject, ServiceFact.SCHEME, question.scheme());
        if (question.level() != null) {
            put(subject, ServiceFact.LEVEL, rank(question.profile(), question.level(), levels));
        }
        return subject;
    }

    private List<SlaLevel> levels(@Nullable String scheme) {
        List<SlaScheme> schemes = store.schemes();
        if (scheme != null && schemes.stream().noneMatch(s -> s.code().equals(scheme))) {
            throw unknown("scheme", schemes.stream().map(SlaScheme::code).toList());
        }
        return schemes.stream()
                .filter(s -> scheme == null || s.code().equals(scheme))
                .flatMap(s -> s.levels().stream())
                .toList();
    }

    /** The rank that a rank, a code or a name means; without a scheme, in those that the profile's rules use. */
    private String rank(String profile, String level, List<SlaLevel> levels) {
        Set<String> used = store.approvedRules().stream()
                .map(view -> view.rule().scope())
                .filter(scope -> scope.profile().equals(profile) && scope.scheme() != null)
                .map(SlaRule.Scope::scheme)
                .collect(Collectors.toSet());
        return levels.stream()
                .filter(l -> used.isEmpty() || used.contains(l.scheme()))
                .filter(l -> level.equals(Integer.toString(l.level())) || level.equalsIgnoreCase(l.code())
                        || level.equals(l.nameZh()) || level.equalsIgnoreCase(l.nameEn()))
                .findFirst()
                .map(l -> Integer.toString(l.level()))
                .orElseThrow(() -> unknown("level", levels.stream()
                        .filter(l -> used.isEmpty() || used.contains(l.scheme()))
                        .map(l -> Integer.toString(l.level()))
                        .distinct()
                        .toList()));
    }

    private static void put(Map<String, String> subject, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            subject.put(key, value);
        }
    }

    private static BusinessException unknown(String path, List<String> allowed) {
        return BusinessException.invalid(path, "field.enum", Map.of("allowed", String.join(" ", allowed)));
    }
}
