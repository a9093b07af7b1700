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
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitQueries;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.BenefitService;
import org.yiyun.benefit.BillChange;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.benefit.SettleBill;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyView;
import org.yiyun.policy.engine.Dimension;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Fact;
import org.yiyun.web.faces.Notices;

/** The calculator: a form made of what the policy asks for, and the result explained step by step. */
@Named
@ViewScoped
public class CalculatorPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LINES = 5;

    @EJB
    private BenefitQueries benefits;

    @EJB
    private BenefitService service;

    @EJB
    private PolicyQueries policies;

    @Inject
    private BusinessClock clock;

    private @Nullable String scheme;
    private @Nullable Integer version;
    private @Nullable LocalDate on;
    private @Nullable String person;
    private final HashMap<String, String> facts = new HashMap<>();
    private final ArrayList<HashMap<String, String>> lines = new ArrayList<>();
    private transient @Nullable List<PolicyView> schemes;
    private transient @Nullable PolicyDefinition definition;
    private transient @Nullable BenefitResult result;

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

    public List<PolicyView> getSchemes() {
        if (schemes == null) {
            schemes = policies.list().stream().filter(policy -> policy.inForce() != null).toList();
        }
        return schemes;
    }

    /** What the policy asks of the whole bill. */
    public List<Fact> getFacts() {
        return definition().facts().stream().filter(fact -> !fact.name().startsWith("line.")).toList();
    }

    public List<Fact> getLineFacts() {
        return definition().facts().stream().filter(fact -> fact.name().startsWith("line.")).toList();
    }

    /** The values to choose from; none for a number. */
    public List<String> values(Fact fact) {
        return definition().dimension(fact.type()).map(Dimension::values).orElse(List.of());
    }

    public String title(Fact fact, String value) {
        return definition().dimension(fact.type()).map(dimension -> dimension.titleOf(value)).orElse(value);
    }

    public void calculate() {
        result = null;
        check();
        result = benefits.calculate(new CalculateBenefit(String.valueOf(scheme), on, null, version, body()));
    }

    /** Settles what has been typed in, by the version in force, and goes on with the bill. */
    public String settle() {
        check();
        if (person == null || person.isBlank()) {
            throw BusinessException.invalid("person", "field.required", Map.of());
        }
        BillChange change = service.settle(new SettleBill(String.valueOf(scheme), person, on, body()));
        Notices.done(change.changed().isEmpty() ? "benefit.bill.settled" : "benefit.bill.settled.changed", Map.of("count", change.changed().size()));
        return "/bill.xhtml?faces-redirect=true&number=" + change.bill().number();
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
        claim.put("lines", lines.stream().map(this::line).filter(line -> !line.isEmpty()).toList());
        return body;
    }

    private Map<String, Object> line(Map<String, String> typed) {
        Map<String, Object> line = new LinkedHashMap<>();
        getLineFacts().forEach(fact -> put(line, fact.name().substring("line.".length()), value(fact, typed.get(fact.name()))));
        return line;
    }

    /** A number that is none goes on as text, and comes back as a fault with its path. */
    private @Nullable Object value(Fact fact, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || !values(fact).isEmpty()) {
            return text.isEmpty() ? null : text;
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

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }
}
