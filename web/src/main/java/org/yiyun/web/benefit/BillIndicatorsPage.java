package org.yiyun.web.benefit;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillIndicators;
import org.yiyun.benefit.ChangeDeviationRule;
import org.yiyun.benefit.DeviationRuleView;
import org.yiyun.benefit.IndicatorQuestion;
import org.yiyun.benefit.IndicatorQuestion.Against;
import org.yiyun.benefit.IndicatorService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.figure.Deviation;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** What care costs, by kind; all its state is in the URL. Without one: this month so far, of the first scheme. */
@Named
@RequestScoped
public class BillIndicatorsPage {
    private static final String PAGE = "/bill-indicators.xhtml?faces-redirect=true";

    @EJB
    private IndicatorService service;
    @EJB
    private PolicyQueries policies;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private List<PolicyView> schemes = List.of();
    private List<DeviationRuleView> rules = List.of();
    private @Nullable BillIndicators indicators;

    /** The page itself answers 404 without the permission. Days before all rules have no indicators. */
    @PostConstruct
    void read() {
        if (!Callers.current().may(Permission.BENEFIT_READ)) {
            return;
        }
        rules = service.rules();
        schemes = Callers.current().may(Permission.POLICY_READ)
                ? policies.list().stream().filter(policy -> policy.inForce() != null).toList() : List.of();
        if (!getScheme().isEmpty() && rules.stream().anyMatch(rule -> !rule.from().isAfter(getTo()))) {
            indicators = service.of(new IndicatorQuestion(getScheme(), getFrom(), getTo(), getAgainst()));
        }
    }

    /** A period that cannot be is shown as its first day alone. */
    public LocalDate getFrom() {
        LocalDate from = AddressValues.day(url.get("from"));
        return from == null ? clock.today().withDayOfMonth(1) : from;
    }

    public LocalDate getTo() {
        LocalDate to = AddressValues.day(url.get("to"));
        LocalDate most = getFrom().plusDays(IndicatorQuestion.MOST_DAYS - 1L);
        LocalDate wanted = to == null ? clock.today() : to;
        return wanted.isBefore(getFrom()) ? getFrom() : wanted.isAfter(most) ? most : wanted;
    }

    /** Empty without any. */
    public String getScheme() {
        String asked = url.get("scheme");
        return schemes.stream().map(PolicyView::id).filter(asked::equals).findFirst()
                .orElse(schemes.isEmpty() ? "" : schemes.get(schemes.size() - 1).id());
    }

    public Against getAgainst() {
        return url.constant("against", Against.class).orElse(Against.PERIOD_BEFORE);
    }

    public Against[] getAgainsts() {
        return Against.values();
    }

    public List<PolicyView> getSchemes() {
        return schemes;
    }

    public @Nullable BillIndicators getIndicators() {
        return indicators;
    }

    /** Why there are no indicators: no permission for policies, no policy in force, or days before all rules. */
    public String getNone() {
        return !Callers.current().may(Permission.POLICY_READ) ? "benefit.indicators.none.permission"
                : schemes.isEmpty() ? "benefit.indicators.none" : "benefit.indicators.none.days";
    }

    /** Whether no bill of either period counts. */
    public boolean isWithoutBills() {
        return indicators != null && indicators.groups().stream().allMatch(group -> group.bills() == 0 && group.formerBills() == 0);
    }

    public List<BillIndicators.Group> getGroups() {
        return indicators == null ? List.of() : indicators.groups();
    }

    /** As the policy calls the kind of care, or as everybody does. */
    public String title(BillIndicators.Group group) {
        String key = group.kind().isEmpty() ? "ALL" : group.kind().equals("-") ? "UNTOLD" : group.kind();
        return group.title().isEmpty() || group.title().equals(group.kind())
                ? Texts.find(user.getLocale(), "benefit.kind." + key).orElse(group.kind()) : group.title();
    }

    /** In percent; empty for what cannot be told. */
    public String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? "" : ratio.movePointRight(2).setScale(2, RoundingMode.UNNECESSARY).toPlainString() + "%";
    }

    public List<DeviationRuleView> getRules() {
        return rules;
    }

    public Deviation[] getDeviations() {
        return Deviation.values();
    }

    public String change() {
        LocalDate from = AddressValues.day(fields.text("from"));
        if (from == null) {
            throw BusinessException.invalid("from", fields.text("from").isEmpty() ? "field.required" : "field.date", Map.of());
        }
        Deviation deviation = Arrays.stream(Deviation.values()).filter(one -> one.name().equals(fields.text("deviation"))).findFirst()
                .orElseThrow(() -> BusinessException.invalid("deviation", "field.required", Map.of()));
        service.change(reader.validated(new ChangeDeviationRule(from, deviation, fields.text("source"))));
        Notices.done("benefit.deviation.changed");
        return PAGE;
    }

    public Fields getFields() {
        return fields;
    }
}
