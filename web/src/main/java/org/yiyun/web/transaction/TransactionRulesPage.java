package org.yiyun.web.transaction;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.NationalCode;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.transaction.ChangeScheme;
import org.yiyun.transaction.ChangeThreshold;
import org.yiyun.transaction.SchemeView;
import org.yiyun.transaction.SpellView;
import org.yiyun.transaction.ThresholdView;
import org.yiyun.transaction.TransactionRules;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;

/** By which schemes is settled, and from what threshold on a ticket is opened. */
@Named
@RequestScoped
public class TransactionRulesPage {
    private static final String AGAIN = "/transaction-rules.xhtml?faces-redirect=true";

    @EJB
    private TransactionRules rules;
    @EJB
    private PolicyQueries queries;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private List<SchemeView> schemes = List.of();
    private List<PolicyView> policies = List.of();
    private List<ThresholdView> thresholds = List.of();
    private List<SpellView> spells = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.TRANSACTION_READ)) {
            schemes = rules.schemes();
            thresholds = rules.thresholds();
            spells = rules.spells();
            policies = Callers.current().may(Permission.POLICY_READ) ? queries.list() : List.of();
        }
    }

    /** What a scheme is called; its code for whoever may not read policies. */
    public String title(String scheme) {
        return policies.stream().filter(policy -> policy.id().equals(scheme)).map(PolicyView::title).findFirst().orElse(scheme);
    }

    /** The policies in force to choose from; none for whoever may not read them, who types the code. */
    public List<PolicyView> getPolicies() {
        return policies.stream().filter(policy -> policy.inForce() != null).toList();
    }

    public String changeScheme() {
        rules.change(reader.validated(new ChangeScheme(
                fields.text("insuranceType"), day("from"), fields.text("scheme"), fields.text("source"))));
        Notices.done("transaction.rule.changed");
        return AGAIN;
    }

    public String changeThreshold() {
        rules.change(reader.validated(new ChangeThreshold(
                day("from"), number("minutes"), number("refusals"), number("failures"), fields.text("source"))));
        Notices.done("transaction.rule.changed");
        return AGAIN;
    }

    private LocalDate day(String name) {
        LocalDate day = AddressValues.day(fields.text(name));
        if (day == null) {
            throw BusinessException.invalid(name, fields.text(name).isEmpty() ? "field.required" : "field.date", Map.of());
        }
        return day;
    }

    /** Null for nothing. */
    private @Nullable Integer number(String name) {
        if (fields.text(name).isEmpty()) {
            return null;
        }
        if (!fields.text(name).matches("[0-9]{1,6}")) {
            throw BusinessException.invalid(name, "field.type.integer", Map.of());
        }
        return Integer.valueOf(fields.text(name));
    }

    public List<SchemeView> getSchemes() {
        return schemes;
    }

    public List<ThresholdView> getThresholds() {
        return thresholds;
    }

    public List<SpellView> getSpells() {
        return spells;
    }

    public List<String> getInsuranceTypes() {
        return NationalCode.INSUTYPE.codes();
    }

    public Fields getFields() {
        return fields;
    }
}
