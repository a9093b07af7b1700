package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.EntryQueries;
import org.yiyun.catalog.EntryView;
import org.yiyun.chronic.ChronicRuleView;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.chronic.DecideChronic;
import org.yiyun.chronic.EndChronic;
import org.yiyun.chronic.RegisterChronic;
import org.yiyun.insured.CoverCheck;
import org.yiyun.insured.CoverQueries;
import org.yiyun.insured.NationalCode;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.IdentityNumber;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** How registrations are made, decided and ended: each step checked, made and audited in one transaction. */
@ApplicationScoped
public class RegistrationDesk {
    static final String LIBRARY = "OUTPATIENT_CHRONIC";
    private static final Caller SYSTEM = Caller.system("chronic");

    private final Registrations registrations;
    private final TwoAxes axes;
    private final ChoiceDesk choices;
    private final ChronicRules rules;
    private final ChronicFileStore files;
    private final CoverQueries covers;
    private final EntryQueries catalog;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public RegistrationDesk(
            Registrations registrations, TwoAxes axes, ChoiceDesk choices, ChronicRules rules, ChronicFileStore files, CoverQueries covers,
            EntryQueries catalog, AuditService audit, BusinessClock clock) {
        this.registrations = registrations;
        this.axes = axes;
        this.choices = choices;
        this.rules = rules;
        this.files = files;
        this.covers = covers;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RegistrationDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    public String register(RegisterChronic asked) {
        String identity = identity(asked.identity());
        String insurance = insurance(asked.insuranceType());
        ChronicRuleView rule = rules.on(asked.from(), "from");
        checkDays(asked, rule);
        String disease = disease(asked.disease(), asked.from());
        registrations.hold(identity);
        CoverCheck cover = insured(identity, asked.name(), insurance, asked.from());
        checkFree(identity, asked);
        String by = Callers.current().name();
        Instant now = clock.now();
        var made = new ChronicRegistration(
                registrations.nextId(), asked, identity, insurance, String.valueOf(cover.region()), disease, by, now);
        registrations.add(made);
        for (int i = 0; i < asked.institutions().size(); i++) {
            choices.first(made, asked.institutions().get(i), "institutions[" + i + "]", by, now);
        }
        audit.record("chronic.register", Registrations.SUBJECT, made.number(), Map.of(
                "disease", asked.disease(), "from", asked.from(), "institutions", String.join(" ", asked.institutions())));
        return made.number();
    }

    public void imported(String name, ImportedRows rows) {
        audit.record("chronic.import", Registrations.SUBJECT, name, Map.of("taken", rows.taken(), "rejected", rows.rejected().size()));
    }

    /** @throws BusinessException INVALID */
    static String identity(String typed) {
        return IdentityNumber.parse(typed).orElseThrow(() -> BusinessException.invalid("identity", "field.identity", Map.of()));
    }

    /** @throws BusinessException INVALID */
    static String insurance(String typed) {
        return NationalCode.INSUTYPE.find(typed.strip())
                .orElseThrow(() -> BusinessException.invalid("insuranceType", "field.unknown", Map.of("id", typed)));
    }

    private static void checkDays(RegisterChronic asked, ChronicRuleView rule) {
        if (asked.until() != null && asked.until().isBefore(asked.from())) {
            throw BusinessException.invalid("until", "field.order", Map.of());
        }
        if (rule.months() == null) {
            return;
        }
        LocalDate last = asked.from().plusMonths(rule.months()).minusDays(1);
        if (asked.until() == null || asked.until().isAfter(last)) {
            throw BusinessException.invalid("until", "field.chronic.until", Map.of("max", last, "months", rule.months(), "source", rule.source()));
        }
    }

    /** The name of the disease on that day. */
    private String disease(String code, LocalDate on) {
        EntryView entry = Callers.callAs(SYSTEM, () -> catalog.find(LIBRARY, List.of(code), on)).get(code);
        if (entry == null) {
            throw BusinessException.invalid("disease", "field.chronic.disease", Map.of("id", code, "on", on));
        }
        return entry.name();
    }

    private CoverCheck insured(String identity, String name, String insurance, LocalDate on) {
        CoverCheck check = covers.check(identity, name, insurance, on);
        if (!check.isCovered()) {
            String path = switch (check.finding()) {
                case NOBODY -> "identity";
                case OTHER_NAME -> "name";
                default -> "insuranceType";
            };
            throw BusinessException.invalid(path, check.key(), check.values());
        }
        return check;
    }

    private void checkFree(String identity, RegisterChronic asked) {
        registrations.waiting(identity, asked.disease()).ifPresent(other -> {
            throw BusinessException.invalid("disease", "field.chronic.waiting", Map.of("number", other.number()));
        });
        checkNoTerm(identity, asked.disease(), asked.from(), asked.until());
    }

    private void checkNoTerm(String identity, String disease, LocalDate from, @Nullable LocalDate until) {
        axes.terms(identity, disease).stream().filter(term -> term.meets(from, until)).findFirst().ifPresent(term -> {
            throw BusinessException.invalid("from", "field.chronic.overlap", Map.of(
                    "number", registrations.get(term.registration()).number(), "since", term.from(),
                    "until", term.until() == null ? "OPEN" : term.until()));
        });
    }

    public void decide(String number, DecideChronic decision, int version) {
        Caller caller = Callers.current();
        ChronicRegistration registration = locked(number, version, caller);
        registration.require(ChronicStatus.SUBMITTED);
        if (registration.createdBy().equals(caller.name())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        Instant now = clock.now();
        if (decision.approved()) {
            checkApproval(registration);
            registration.decide(true, decision.remark(), caller.name(), now);
            registrations.flush();
            axes.begin(registration, registration.until(), caller.name(), now);
        } else {
            registration.decide(false, decision.remark(), caller.name(), now);
            axes.known(registration).forEach(choice -> axes.takeBack(choice, now));
        }
        audit.record(decision.approved() ? "chronic.approve" : "chronic.refuse", Registrations.SUBJECT, number, Map.of("remark", decision.remark()));
    }

    /** What was so when it was asked for may have become otherwise. */
    private void checkApproval(ChronicRegistration registration) {
        if (files.of(registration).isEmpty()) {
            throw BusinessException.invalid("approved", "field.chronic.noEvidence", Map.of());
        }
        disease(registration.disease(), registration.from());
        insured(registration.identity(), registration.name(), registration.insuranceType(), registration.from());
        LocalDate today = clock.today();
        if (today.isAfter(registration.from()) && (registration.until() == null || !today.isAfter(registration.until()))) {
            insured(registration.identity(), registration.name(), registration.insuranceType(), today);
        }
        checkNoTerm(registration.identity(), registration.disease(), registration.from(), registration.until());
    }

    public void withdraw(String number, String reason, int version) {
        Caller caller = Callers.current();
        ChronicRegistration registration = locked(number, version, caller);
        registration.require(ChronicStatus.SUBMITTED);
        Instant now = clock.now();
        registration.end(null, reason, caller.name(), now);
        axes.known(registration).forEach(choice -> axes.takeBack(choice, now));
        audit.record("chronic.withdraw", Registrations.SUBJECT, number, Map.of("reason", reason));
    }

    public void end(String number, EndChronic end, int version) {
        Caller caller = Callers.current();
        ChronicRegistration registration = locked(number, version, caller);
        registration.require(ChronicStatus.APPROVED);
        ChronicTerm term = axes.term(registration).orElseThrow();
        LocalDate lastDay = end.lastDay();
        if (lastDay == null) {
            throw BusinessException.invalid("lastDay", "field.required", Map.of());
        }
        if (lastDay.isBefore(term.from()) || term.until() != null && !lastDay.isBefore(term.until())) {
            throw BusinessException.invalid("lastDay", "field.chronic.lastDay", Map.of(
                    "min", term.from(), "max", term.until() == null ? "-" : term.until().minusDays(1)));
        }
        Instant now = clock.now();
        axes.replace(term, registration, lastDay, caller.name(), now);
        axes.known(registration).stream()
                .filter(choice -> choice.until() == null || choice.until().isAfter(lastDay))
                .forEach(choice -> axes.end(registration, choice, lastDay, end.reason(), caller.name(), now));
        registration.end(lastDay, end.reason(), caller.name(), now);
        audit.record("chronic.end", Registrations.SUBJECT, number, Map.of("lastDay", lastDay, "reason", end.reason()));
    }

    /** The registration while nobody else works on the person. */
    private ChronicRegistration locked(String number, int version, Caller caller) {
        ChronicRegistration registration = registrations.lock(number, caller.scope());
        registrations.hold(registration.identity());
        if (registration.version() != version) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", Registrations.SUBJECT, "id", number));
        }
        return registration;
    }
}
