package org.yiyun.web.policy;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyService;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.engine.Adjustment;
import org.yiyun.policy.engine.Dimension;
import org.yiyun.policy.engine.ParameterGap;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.Source;

/** One parameter of a version: its values over time, and one of them changed from a day on, with inputs of its type. */
@Named
@ViewScoped
public class PolicyParameterPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private PolicyQueries queries;

    @EJB
    private PolicyService service;

    @Inject
    private RecordReader records;

    @Inject
    private BusinessClock clock;

    private @Nullable String id;
    private @Nullable Integer version;
    private @Nullable String code;
    private @Nullable Integer value;
    private @Nullable ParameterForm form;
    private @Nullable LocalDate from;
    private @Nullable String document;
    private @Nullable String clause;
    private @Nullable String reason;
    private transient @Nullable PolicyDefinition definition;
    private transient @Nullable List<ParameterRow> values;
    private transient @Nullable ParameterTimeline timeline;
    private transient @Nullable List<ParameterGap> gaps;

    /** Answers 404 for what is no parameter, or no value, of that version. */
    public void load() {
        Parameter parameter = getParameter();
        if (value != null) {
            if (value < 0 || value >= parameter.values().size()) {
                throw BusinessException.notFound("policy-parameter", code + " " + value);
            }
            form = new ParameterForm(parameter.type(), parameter.values().get(value).content());
        }
    }

    public PolicyDefinition getDefinition() {
        if (definition == null) {
            definition = queries.program(String.valueOf(id), number()).definition();
        }
        return definition;
    }

    private int number() {
        return version == null ? 0 : version;
    }

    public Parameter getParameter() {
        return getDefinition().parameters().stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> BusinessException.notFound("policy-parameter", String.valueOf(code)));
    }

    public List<ParameterRow> getValues() {
        if (values == null) {
            values = ParameterRow.of(getDefinition(), queries.content(String.valueOf(id), number()), getParameter());
        }
        return values;
    }

    public ParameterTimeline getTimeline() {
        if (timeline == null) {
            timeline = new ParameterTimeline(getValues(), clock.today());
        }
        return timeline;
    }

    /** The dimensions that it depends on, in words. */
    public List<String> getDimensions() {
        return getParameter().dims().stream().map(getDefinition()::nameOf).toList();
    }

    public List<ParameterGap> getGaps() {
        if (gaps == null) {
            gaps = queries.gaps(String.valueOf(id), number()).stream().filter(gap -> gap.parameter().equals(code)).toList();
        }
        return gaps;
    }

    /** The value that is to be changed; null if none is chosen. */
    public @Nullable ParameterRow getChosen() {
        return value == null || form == null ? null : getValues().get(value);
    }

    /** What a CHOICE can be. */
    public List<String> getChoices() {
        return dimension() == null ? List.of() : dimension().values();
    }

    public String title(String choice) {
        return dimension() == null ? choice : dimension().titleOf(choice);
    }

    private @Nullable Dimension dimension() {
        String choice = getParameter().choice();
        return choice == null ? null : getDefinition().dimension(choice).orElse(null);
    }

    public Adjustment.Kind[] getKinds() {
        return Adjustment.Kind.values();
    }

    /** A new draft with the changed value, beside the version that was changed. */
    public String save() {
        if (form == null || value == null) {
            throw BusinessException.invalid("value", "field.required", Map.of());
        }
        String text = clause == null ? "" : clause.strip();
        if (text.isEmpty() && document != null && !document.isBlank()) {
            throw BusinessException.invalid("clause", "field.required", Map.of());
        }
        Source source = text.isEmpty() ? null : new Source(document == null ? getDefinition().documents().get(0).id() : document, text);
        PolicyVersionView made = service.adjust(records.validated(new AdjustPolicy(
                String.valueOf(id), number(), String.valueOf(code), value, from, form.written(), source, reason == null ? "" : reason.strip())));
        return PolicyPage.done("policy.draft.done", made) + "&against=" + version;
    }

    public @Nullable ParameterForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable Integer getValue() {
        return value;
    }

    public void setValue(@Nullable Integer value) {
        this.value = value;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getClause() {
        return clause;
    }

    public void setClause(@Nullable String clause) {
        this.clause = clause;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
