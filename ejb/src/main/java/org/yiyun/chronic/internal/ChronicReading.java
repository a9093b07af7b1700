package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiyun.audit.AuditService;
import org.yiyun.chronic.CheckChronic;
import org.yiyun.chronic.ChronicAnswer;
import org.yiyun.chronic.ChronicFilter;
import org.yiyun.chronic.ChronicRow;
import org.yiyun.chronic.ChronicView;
import org.yiyun.insured.CoverCheck;
import org.yiyun.insured.CoverQueries;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.PersonalData;

/** What is shown of registrations, and to whom in full. */
@ApplicationScoped
public class ChronicReading {
    private static final int MOST_EXPORTED = 10_000;

    private final Registrations registrations;
    private final TwoAxes axes;
    private final ChronicFileStore files;
    private final CoverQueries covers;
    private final OrganisationQueries organisations;
    private final PersonalData personal;
    private final AuditService audit;

    @Inject
    public ChronicReading(
            Registrations registrations, TwoAxes axes, ChronicFileStore files, CoverQueries covers, OrganisationQueries organisations,
            PersonalData personal, AuditService audit) {
        this.registrations = registrations;
        this.axes = axes;
        this.files = files;
        this.covers = covers;
        this.organisations = organisations;
        this.personal = personal;
        this.audit = audit;
    }

    /** For the proxy. */
    protected ChronicReading() {
        this(null, null, null, null, null, null, null);
    }

    public long count(ChronicFilter filter) {
        return registrations.count(filter, Callers.current().scope());
    }

    public List<ChronicRow> rows(ChronicFilter filter, int offset, int limit) {
        return masked(registrations.rows(filter, Callers.current().scope(), offset, limit));
    }

    /** What leaves as a file is masked for everybody; audited. */
    public Exported<ChronicRow> export(ChronicFilter filter) {
        Exported<ChronicRow> rows = Exported.of(rows(filter, 0, MOST_EXPORTED), MOST_EXPORTED, () -> count(filter));
        audit.record("chronic.export", "chronic-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public Page<ChronicRow> page(ChronicFilter filter, PageRequest request) {
        Cursor cursor = Cursor.parse(request.cursor(), 1);
        var found = registrations.after(
                filter, Callers.current().scope(), cursor == null ? null : cursor.get(0, Long::valueOf), request.limit() + 1);
        return Page.of(found, request, count(filter), one -> Cursor.of(one.id())).mapAll(this::masked);
    }

    private List<ChronicRow> masked(List<ChronicRegistration> found) {
        Map<Long, LocalDate> lastDays = axes.lastDays(found);
        return found.stream().map(one -> one.row(lastDays.getOrDefault(one.id(), one.until()), false)).toList();
    }

    private ChronicRow row(ChronicRegistration one, boolean inFull) {
        LocalDate until = axes.term(one).map(ChronicTerm::until).orElse(one.until());
        return one.row(until, inFull);
    }

    public ChronicView get(String number) {
        Caller caller = Callers.current();
        ChronicRegistration registration = registrations.get(number, caller.scope());
        boolean inFull = personal.isShownTo(caller);
        List<String> fields = new ArrayList<>(List.of("disease", "evidence"));
        if (inFull) {
            fields.addAll(List.of("identity", "name"));
        }
        personal.sight(Registrations.SUBJECT, List.of(number), fields.toArray(String[]::new));
        List<ChronicChoice> choices = axes.choices(registration);
        Map<String, String> names = names(choices);
        return new ChronicView(
                row(registration, inFull), registration.evidence(), registration.decidedAt(), registration.decidedBy(), registration.decision(),
                registration.endedAt(), registration.endedBy(), registration.endedWhy(),
                axes.terms(registration).stream().map(ChronicTerm::view).toList(),
                choices.stream().map(choice -> choice.view(names.get(choice.institution()))).toList(),
                files.of(registration), registration.version());
    }

    /** By code; the code itself where there is no name. */
    Map<String, String> names(List<ChronicChoice> choices) {
        Set<String> codes = choices.stream().map(ChronicChoice::institution).collect(Collectors.toSet());
        Map<String, String> names = new HashMap<>(organisations.names(Set.of(), codes).institutions());
        codes.forEach(code -> names.putIfAbsent(code, code));
        return names;
    }

    /** Whether somebody is insured. */
    public CoverCheck insured(String identity, String name, String insuranceType, LocalDate on) {
        return covers.check(RegistrationDesk.identity(identity), name, RegistrationDesk.insurance(insuranceType), on);
    }

    public ChronicAnswer check(CheckChronic asked, Locale language) {
        CoverCheck insured = insured(asked.identity(), asked.name(), asked.insuranceType(), asked.on());
        List<String> reasons = new ArrayList<>();
        boolean fits = insured.isCovered();
        Optional<ChronicTerm> term = Optional.empty();
        if (insured.finding() != CoverCheck.Finding.NOBODY && insured.finding() != CoverCheck.Finding.OTHER_NAME) {
            List<ChronicTerm> terms = axes.terms(RegistrationDesk.identity(asked.identity()), asked.disease());
            term = terms.stream().filter(one -> one.isOn(asked.on())).findFirst();
            fits &= term.isPresent();
            reasons.add(term.map(one -> held(one, language)).orElseGet(() -> none(asked, terms, language)));
        }
        if (term.isPresent() && asked.institution() != null) {
            boolean chosen = chosen(term.get(), asked.institution(), asked.on(), reasons, language);
            fits &= chosen;
        }
        String number = term.map(one -> registrations.get(one.registration()).number()).orElse(null);
        return new ChronicAnswer(fits, insured.text(language), number, reasons);
    }

    /**
     * What holds on the day of a bill, in words: a hint, which the calculation does not know of.
     *
     * @param person identity number
     */
    public List<String> on(String person, LocalDate day, Locale language) {
        Caller caller = Callers.current();
        List<String> held = new ArrayList<>();
        for (ChronicTerm term : axes.termsOf(person)) {
            ChronicRegistration of = registrations.get(term.registration());
            if (term.isOn(day) && caller.scope().covers(null, of.region())) {
                List<ChronicChoice> known = axes.known(of);
                Map<String, String> names = names(known);
                String chosen = known.stream().filter(one -> one.view("").isOn(day)).map(one -> names.get(one.institution()))
                        .collect(Collectors.joining(", "));
                held.add(held(term, language) + " " + Texts.get(language, "chronic.reason.choices", Map.of("names", chosen.isEmpty() ? "-" : chosen)));
                personal.sight(Registrations.SUBJECT, List.of(of.number()), "disease");
            }
        }
        return held;
    }

    private String held(ChronicTerm term, Locale language) {
        ChronicRegistration registration = registrations.get(term.registration());
        return Texts.get(language, "chronic.reason.held", Map.of(
                "number", registration.number(), "disease", registration.diseaseName(), "since", term.from(),
                "until", term.until() == null ? Texts.get(language, "problem.until.OPEN") : term.until()));
    }

    private String none(CheckChronic asked, List<ChronicTerm> terms, Locale language) {
        Optional<ChronicRegistration> waiting = registrations.waiting(RegistrationDesk.identity(asked.identity()), asked.disease())
                .filter(one -> Callers.current().scope().covers(null, one.region()));
        if (terms.isEmpty() && waiting.isPresent()) {
            return Texts.get(language, "chronic.reason.waiting", Map.of("disease", asked.disease(), "number", waiting.get().number()));
        }
        return terms.isEmpty()
                ? Texts.get(language, "chronic.reason.none", Map.of("disease", asked.disease()))
                : Texts.get(language, "chronic.reason.otherDays", Map.of(
                        "disease", asked.disease(), "on", asked.on(), "days", terms.stream()
                                .map(term -> term.from() + "–" + (term.until() == null ? "" : term.until()))
                                .collect(Collectors.joining(", "))));
    }

    private boolean chosen(ChronicTerm term, String institution, LocalDate on, List<String> reasons, Locale language) {
        List<ChronicChoice> known = axes.known(registrations.get(term.registration()));
        Map<String, String> names = names(known);
        List<String> onDay = known.stream().filter(one -> one.view("").isOn(on)).map(ChronicChoice::institution).distinct().toList();
        boolean chosen = onDay.contains(institution);
        String listed = onDay.stream().map(names::get).collect(Collectors.joining(", "));
        reasons.add(chosen
                ? Texts.get(language, "chronic.reason.chosen", Map.of("name", String.valueOf(names.get(institution))))
                : Texts.get(language, onDay.isEmpty() ? "chronic.reason.noChoice" : "chronic.reason.otherChoice",
                        Map.of("code", institution, "names", listed)));
        return chosen;
    }
}
