package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.chronic.ChooseInstitution;
import org.yiyun.chronic.ChronicRuleView;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.chronic.EndChoice;
import org.yiyun.chronic.engine.ChoiceRules;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** How institutions are chosen for a registration, changed and taken back. */
@ApplicationScoped
public class ChoiceDesk {
    private final Registrations registrations;
    private final TwoAxes axes;
    private final ChronicRules rules;
    private final OrganisationQueries organisations;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ChoiceDesk(
            Registrations registrations, TwoAxes axes, ChronicRules rules, OrganisationQueries organisations, AuditService audit,
            BusinessClock clock) {
        this.registrations = registrations;
        this.axes = axes;
        this.rules = rules;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ChoiceDesk() {
        this(null, null, null, null, null, null);
    }

    /** One that is chosen with the registration, from its first day on. */
    void first(ChronicRegistration registration, String institution, String path, String by, Instant at) {
        check(registration, new ChoiceRules.Choice(institution, registration.from(), null, false), path);
        axes.choose(registration, new ChoiceRules.Choice(institution, registration.from(), null, false), "-", by, at);
    }

    public void choose(String number, ChooseInstitution asked, int version) {
        Caller caller = Callers.current();
        ChronicRegistration registration = locked(number, version, caller);
        boolean counted = registration.status() == ChronicStatus.APPROVED && !axes.choices(registration).isEmpty();
        checkSince(registration, asked.since(), counted);
        Instant now = clock.now();
        if (asked.instead() != null) {
            ChronicChoice before = choice(registration, asked.instead(), "instead");
            if (before.until() != null && before.until().isBefore(asked.since())) {
                throw BusinessException.invalid("instead", "field.chronic.over", Map.of("until", before.until()));
            }
            axes.end(registration, before, asked.since().minusDays(1), asked.reason(), caller.name(), now);
        }
        var wanted = new ChoiceRules.Choice(asked.institution(), asked.since(), null, counted);
        check(registration, wanted, "institution");
        axes.choose(registration, wanted, asked.reason(), caller.name(), now);
        registration.chosen(caller.name(), now);
        Map<String, Object> values = new TreeMap<>(Map.of("institution", asked.institution(), "since", asked.since(), "reason", asked.reason()));
        if (asked.instead() != null) {
            values.put("instead", asked.instead());
        }
        audit.record("chronic.choose", Registrations.SUBJECT, number, values);
    }

    public void end(String number, long id, EndChoice end, int version) {
        Caller caller = Callers.current();
        ChronicRegistration registration = locked(number, version, caller);
        ChronicChoice choice = choice(registration, id, "id");
        LocalDate today = clock.today();
        Instant now = clock.now();
        LocalDate lastDay = end.lastDay();
        if (lastDay == null) {
            if (registration.status() == ChronicStatus.APPROVED && choice.since().isBefore(today)) {
                throw BusinessException.invalid("lastDay", "field.chronic.begun", Map.of("since", choice.since()));
            }
            axes.takeBack(choice, now);
        } else {
            LocalDate least = choice.since().isAfter(today.minusDays(1)) ? choice.since() : today.minusDays(1);
            LocalDate most = choice.until() == null ? registration.until() : choice.until();
            if (lastDay.isBefore(least) || most != null && lastDay.isAfter(most)) {
                throw BusinessException.invalid("lastDay", "field.chronic.lastDay", Map.of("min", least, "max", most == null ? "-" : most));
            }
            axes.end(registration, choice, lastDay, end.reason(), caller.name(), now);
        }
        registration.chosen(caller.name(), now);
        Map<String, Object> values = new TreeMap<>(Map.of("institution", choice.institution(), "reason", end.reason()));
        if (lastDay != null) {
            values.put("lastDay", lastDay);
        }
        audit.record(lastDay == null ? "chronic.unchoose" : "chronic.endChoice", Registrations.SUBJECT, number, values);
    }

    /** A change holds from today on at the earliest; what was not yet decided may be chosen from the first day on. */
    private void checkSince(ChronicRegistration registration, LocalDate since, boolean counted) {
        LocalDate least = counted && clock.today().isAfter(registration.from()) ? clock.today() : registration.from();
        @Nullable LocalDate most = registration.until();
        if (since.isBefore(least) || most != null && since.isAfter(most)) {
            throw BusinessException.invalid("since", "field.chronic.since", Map.of("min", least, "max", most == null ? "-" : most));
        }
    }

    private void check(ChronicRegistration registration, ChoiceRules.Choice wanted, String path) {
        InstitutionView institution = organisations.institution(wanted.institution())
                .orElseThrow(() -> BusinessException.invalid(path, "field.chronic.institution", Map.of("id", wanted.institution())));
        if (institution.status() != InstitutionStatus.ACTIVE) {
            throw BusinessException.invalid(path, "field.chronic.agreement", Map.of("name", institution.name()));
        }
        ChronicRuleView rule = rules.on(wanted.since(), path);
        List<ChoiceRules.Choice> known = axes.known(registration).stream().map(ChronicChoice::choice).toList();
        ChoiceRules.fault(known, wanted, new ChoiceRules.Limit(rule.institutions(), rule.changes())).ifPresent(fault -> {
            throw BusinessException.invalid(path, "field.chronic.choice." + fault, Map.of(
                    "name", institution.name(), "institutions", rule.institutions(), "changes", rule.changes(),
                    "year", wanted.since().getYear(), "source", rule.source()));
        });
    }

    private ChronicChoice choice(ChronicRegistration registration, long id, String path) {
        return axes.known(registration).stream().filter(one -> one.id() == id).findFirst()
                .orElseThrow(() -> BusinessException.invalid(path, "field.chronic.noChoice", Map.of("id", id)));
    }

    private ChronicRegistration locked(String number, int version, Caller caller) {
        ChronicRegistration registration = registrations.lock(number, caller.scope());
        if (registration.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", Registrations.SUBJECT, "id", number));
        }
        registration.require(ChronicStatus.SUBMITTED, ChronicStatus.APPROVED);
        return registration;
    }
}
