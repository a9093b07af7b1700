package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BenefitQueries;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.BenefitService;
import org.yiyun.benefit.BillChange;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.benefit.ExampleService;
import org.yiyun.benefit.SaveExample;
import org.yiyun.benefit.SettleBill;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyView;
import org.yiyun.policy.engine.Dimension;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Fact;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** The calculator: a form made of what the policy asks for, and the result explained step by step. */
@Named
@ViewScoped
public class CalculatorPage implements Serializable {
    private static final long serialVersionUID = 1;
    /** Type of a fact that holds or does not. */
    private static final String YES_OR_NO = "BOOLEAN";
    /** Lines that are offered at a time, and at most; longer bills come over REST. */
    private static final int LINES = 5;
    private static final int MOST_LINES = 100;
    private static final String LINE_DAY = "on";

    @EJB
    private BenefitQueries benefits;

    @EJB
    private BenefitService service;

    @EJB
    private ExampleService examples;

    @EJB
    private PolicyQueries policies;

    @Inject
    private BusinessClock clock;

    @Inject
    private UserLocale locale;

    private @Nullable String scheme;
    private @Nullable Integer version;
    private @Nullable LocalDate on;
    private @Nullable LocalDate admittedOn;
    private @Nullable LocalDate dischargedOn;
    private @Nullable String person;
    private @Nullable String institution;
    private final HashMap<String, String> facts = new HashMap<>();
    private final ArrayList<HashMap<String, String>> lines = new ArrayList<>();
    private transient @Nullable List<PolicyView> schemes;
    private transient @Nullable PolicyDefinition definition;
    private transient @Nullable BenefitResult result;
    private transient @Nullable BenefitComparison comparison;
    private @Nullable String change;
    private @Nullable String changeValue;
    private @Nullable LocalDate changeOn;
    private @Nullable String exampleTitle;

    /** Without a scheme the first one that is in force; without a version the one in force. */
    public void load() {
        List<PolicyView> known = getSchemes();
        if (scheme == null && !known.isEmpty()) {
            scheme = known.get(known.size() - 1).id();
        }
        if (on == null) {
            on = clock.today();
        }
        while (lines.size() < LINES) {
            lines.add(new HashMap<>());
        }
    }

    /** Room for more lines; what was typed in stays. */
    public void addLines() {
        int wanted = Math.min(MOST_LINES, lines.size() + LINES);
        while (lines.size() < wanted) {
            lines.add(new HashMap<>());
        }
    }

    public boolean isMoreLines() {
        return lines.size() < MOST_LINES;
    }

    public List<PolicyView> getSchemes() {
        if (schemes == null) {
            schemes = policies.list().stream().filter(policy -> policy.inForce() != null).toList();
        }
        return schemes;
    }

    /** What the policy asks of the whole bill. */
    public List<Fact> getFacts() {
        return definition().facts().stream().filter(fact -> !fact.name().startsWith("line.") && !fact.isOwn()).toList();
    }

    /** Whether the policy counts stays that cross the end of a policy year by a rule of its own, and so has to know their days. */
    public boolean isStays() {
        return !definition().crossings().isEmpty();
    }

    public List<Fact> getLineFacts() {
        return definition().facts().stream().filter(fact -> fact.name().startsWith("line.")).toList();
    }

    /** The values to choose from; none for a number. */
    public List<String> values(Fact fact) {
        return definition().dimension(fact.type()).map(Dimension::values).orElse(List.of());
    }

    /** What is asked, with its unit: 金额（元）. */
    public String label(Fact fact) {
        return fact.type().equals("MONEY") ? fact.title() + "（" + Texts.get(locale.getLocale(), "policy.figure.unit.MONEY") + "）" : fact.title();
    }

    public String title(Fact fact, String value) {
        return definition().dimension(fact.type()).map(dimension -> dimension.titleOf(value)).orElse(value);
    }

    public void calculate() {
        result = null;
        comparison = null;
        check();
        result = told(() -> benefits.calculate(question()));
    }

    /** Works out what was typed in and the same with one thing changed, side by side. */
    public void compare() {
        result = null;
        comparison = null;
        check();
        comparison = told(() -> benefits.compare(question(), changed()));
    }

    /** Keeps the calculation, with the changed one beside it where something is to be changed. */
    public String keep() {
        check();
        var saved = told(() -> examples.save(new SaveExample(
                exampleTitle == null || exampleTitle.isBlank() ? String.valueOf(on) + " " + definition().title() : exampleTitle, null,
                question(), change == null && changeOn == null ? null : changed())));
        Notices.done("benefit.example.kept", Map.of("number", saved.number()));
        return "/benefit-example.xhtml?faces-redirect=true&number=" + saved.number();
    }

    private CalculateBenefit question() {
        return new CalculateBenefit(String.valueOf(scheme), on, null, version, body());
    }

    /** @throws BusinessException INVALID if nothing is to be changed */
    private CalculateBenefit changed() {
        if (change == null && changeOn == null) {
            throw BusinessException.invalid("change", "field.benefit.change", Map.of());
        }
        Map<String, Object> body = body();
        if (change != null) {
            change(body, change);
        }
        return new CalculateBenefit(String.valueOf(scheme), changeOn == null ? on : changeOn, null, version, body);
    }

    /** A fact of the lines changes in each of them. */
    private void change(Map<String, Object> body, String what) {
        String[] told = what.split("=", 2);
        Fact fact = definition().facts().stream().filter(known -> known.name().equals(told[0])).findFirst()
                .orElseThrow(() -> BusinessException.invalid("change", "field.unknown", Map.of("id", told[0])));
        Object value = value(fact, told.length == 2 && !told[1].isEmpty() ? told[1] : changeValue);
        if (value == null) {
            throw BusinessException.invalid("changeValue", "field.required", Map.of());
        }
        if (!fact.name().startsWith("line.")) {
            put(body, fact.name().replaceFirst("^prior\\.", "priorYear."), value);
            return;
        }
        ((List<?>) ((Map<?, ?>) body.get("claim")).get("lines"))
                .forEach(line -> putInto(line, fact.name().substring("line.".length()), value));
    }

    @SuppressWarnings("unchecked")
    private static void putInto(Object line, String name, Object value) {
        ((Map<String, Object>) line).put(name, value);
    }

    /** What may be changed: each value of what is chosen, and what is a number. Names of the values: fact=value, or fact=. */
    public List<Choice> getChanges() {
        List<Choice> all = new ArrayList<>();
        for (Fact fact : definition().facts().stream().filter(known -> !known.isOwn()).toList()) {
            List<String> known = values(fact);
            if (known.isEmpty()) {
                all.add(new Choice(fact.name() + "=", fact.title()));
            }
            known.forEach(value -> all.add(new Choice(fact.name() + "=" + value, fact.title() + " → " + title(fact, value))));
        }
        return all;
    }

    /** @param value as in {@link #getChanges} */
    public record Choice(String value, String label) {}

    /** Settles what has been typed in, by the version in force, and goes on with the bill. */
    public String settle() {
        check();
        if (person == null || person.isBlank()) {
            throw BusinessException.invalid("person", "field.required", Map.of());
        }
        Map<String, Object> body = body();
        put(body, "claim.institution.code", institution == null || institution.isBlank() ? null : institution.strip());
        BillChange change = told(() -> service.settle(new SettleBill(String.valueOf(scheme), person, on, body)));
        Notices.done(change.changed().isEmpty() ? "benefit.bill.settled" : "benefit.bill.settled.changed", Map.of("count", change.changed().size()));
        return "/bill.xhtml?faces-redirect=true&number=" + change.bill().number();
    }

    /** The engine names places of the message of a program: the page says where that is on it. */
    private <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (BusinessException fault) {
            List<Integer> filled = IntStream.range(0, lines.size()).filter(i -> !line(lines.get(i)).isEmpty()).mapToObj(i -> i + 1).toList();
            throw new CalculatorFaults(definition(), filled, locale.getLocale()).of(fault);
        }
    }

    private void check() {
        if (on == null || scheme == null) {
            throw BusinessException.invalid(on == null ? "on" : "scheme", "field.required", Map.of());
        }
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        Map<String, Object> claim = new LinkedHashMap<>();
        body.put("claim", claim);
        getFacts().forEach(fact -> put(body, fact.name().replaceFirst("^prior\\.", "priorYear."), value(fact, facts.get(fact.name()))));
        put(claim, "admittedOn", admittedOn == null ? null : admittedOn.toString());
        put(claim, "dischargedOn", dischargedOn == null ? null : dischargedOn.toString());
        claim.put("lines", lines.stream().map(this::line).filter(line -> !line.isEmpty()).toList());
        return body;
    }

    private Map<String, Object> line(Map<String, String> typed) {
        Map<String, Object> line = new LinkedHashMap<>();
        getLineFacts().forEach(fact -> put(line, fact.name().substring("line.".length()), value(fact, typed.get(fact.name()))));
        String day = typed.get(LINE_DAY);
        put(line, "on", day == null || day.isBlank() ? null : day.strip());
        return line;
    }

    /** As programs tell it: yes and no are no texts. A number that is none goes on as text, and comes back as a fault with its path. */
    private @Nullable Object value(Fact fact, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!values(fact).isEmpty()) {
            return YES_OR_NO.equals(fact.type()) ? (Object) Boolean.valueOf(text) : text;
        }
        String plain = text.replace(",", "").replace("，", "");
        return plain.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(plain) : text;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> body, String path, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Map<String, Object> at = body;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(names[i], name -> new LinkedHashMap<>());
        }
        at.put(names[names.length - 1], value);
    }

    private PolicyDefinition definition() {
        if (definition == null) {
            PolicyView view = getSchemes().stream()
                    .filter(policy -> policy.id().equals(scheme))
                    .findFirst()
                    .orElseThrow(() -> BusinessException.notFound("policy", String.valueOf(scheme)));
            definition = policies.program(view.id(), version == null ? view.inForce() : version).definition();
        }
        return definition;
    }

    /** Null until something has been compared. */
    public @Nullable BenefitComparison getComparison() { return comparison; }

    public @Nullable String getChange() { return change; }

    public void setChange(@Nullable String change) { this.change = change; }

    public @Nullable String getChangeValue() { return changeValue; }

    public void setChangeValue(@Nullable String changeValue) { this.changeValue = changeValue; }

    public @Nullable LocalDate getChangeOn() { return changeOn; }

    public void setChangeOn(@Nullable LocalDate changeOn) { this.changeOn = changeOn; }

    public @Nullable String getExampleTitle() { return exampleTitle; }

    public void setExampleTitle(@Nullable String exampleTitle) { this.exampleTitle = exampleTitle; }

    /** Null until something has been calculated. */
    public @Nullable BenefitResult getResult() {
        return result;
    }

    public List<BenefitResult.Step> getSteps() {
        return result == null ? List.of() : result.billSteps();
    }

    public List<BenefitResult.Step> getLineSteps() {
        return result == null ? List.of() : result.lineSteps();
    }

    public Map<String, String> getTyped() {
        return facts;
    }

    public List<HashMap<String, String>> getLines() {
        return lines;
    }

    public @Nullable String getScheme() {
        return scheme;
    }

    public void setScheme(String scheme) {
        this.scheme = scheme;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public @Nullable LocalDate getAdmittedOn() { return admittedOn; }

    public void setAdmittedOn(@Nullable LocalDate admittedOn) { this.admittedOn = admittedOn; }

    public @Nullable LocalDate getDischargedOn() { return dischargedOn; }

    public void setDischargedOn(@Nullable LocalDate dischargedOn) { this.dischargedOn = dischargedOn; }

    public @Nullable String getPerson() {
        return person;
    }

    /** National code of the institution that charges; a bill may leave it out. */
    public @Nullable String getInstitution() {
        return institution;
    }

    public void setInstitution(@Nullable String institution) {
        this.institution = institution;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
