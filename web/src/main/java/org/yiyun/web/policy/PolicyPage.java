package org.yiyun.web.policy;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.AdjustPolicy;
import org.yiyun.policy.CaseOutcome;
import org.yiyun.policy.CaseWords;
import org.yiyun.policy.DraftPolicy;
import org.yiyun.policy.CaseQueries;
import org.yiyun.policy.ParameterUse;
import org.yiyun.policy.PolicyForce;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyService;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.policy.PolicyTestResult;
import org.yiyun.policy.PolicyUse;
import org.yiyun.policy.PolicyUseQueries;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.engine.DecisionTree;
import org.yiyun.policy.engine.ParameterGap;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.TextChange;
import org.yiyun.security.Callers;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** One policy: its versions, when which is in force, and one version with parameters, tables, cases and what can be done. */
@Named
@ViewScoped
public class PolicyPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private PolicyQueries queries;

    @EJB
    private PolicyService service;

    @EJB
    private CaseQueries caseQueries;

    @EJB
    private PolicyUseQueries useQueries;

    @Inject
    private RecordReader records;

    @Inject
    private UserLocale user;

    private @Nullable String id;
    private @Nullable Integer version;
    private @Nullable Integer against;
    private @Nullable String content;
    private @Nullable String reason;
    private @Nullable String note;
    private @Nullable String parameter;
    private @Nullable String value;
    private @Nullable LocalDate from;
    private @Nullable String document;
    private @Nullable String clause;
    private transient @Nullable List<PolicyVersionView> versions;
    private transient @Nullable PolicyProgram program;
    private transient @Nullable List<ParameterRow> parameters;
    private transient @Nullable List<TextChange> difference;
    private transient @Nullable List<DecisionTree> trees;
    private transient @Nullable List<ParameterUse> uses;
    private transient @Nullable List<PolicyUse> users;
    private transient @Nullable List<ParameterGap> gaps;
    private transient @Nullable List<TableView> tables;
    private transient @Nullable List<FigureRow> figures;
    private transient @Nullable List<PolicyForce> forces;
    private transient @Nullable List<CaseOutcome> cases;
    private transient @Nullable List<String> missed;

    /** Without a version the newest is shown. */
    public void load() {
        if (id == null) {
            throw BusinessException.notFound("policy", "");
        }
        if (version == null) {
            version = getVersions().get(0).version();
        }
        content = queries.content(id, version);
    }

    public List<PolicyVersionView> getVersions() {
        if (versions == null) {
            versions = queries.versions(String.valueOf(id));
        }
        return versions;
    }

    public PolicyVersionView getView() {
        return getVersions().stream()
                .filter(view -> version != null && view.version() == version)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("policy-version", id + " " + version));
    }

    public PolicyDefinition getDefinition() {
        return program().definition();
    }

    private PolicyProgram program() {
        if (program == null) {
            program = queries.program(String.valueOf(id), version());
        }
        return program;
    }

    public List<ParameterRow> getParameters() {
        if (parameters == null) {
            parameters = ParameterRow.of(getDefinition(), queries.content(String.valueOf(id), version()));
        }
        return parameters;
    }

    /** The cases of the version with their claims and what is expected. */
    public List<CaseRow> getCaseRows() {
        return getDefinition().cases().stream().map(each -> new CaseRow(getDefinition(), each, user.getLocale())).toList();
    }

    /** What this version says otherwise than the one that is chosen to compare with; nothing if none is. */
    public List<TextChange> getDifference() {
        if (difference == null) {
            difference = against == null ? List.of() : queries.difference(String.valueOf(id), version(), against);
        }
        return difference;
    }

    /** The branches of a table as a tree. */
    public List<DecisionTree.Branch> tree(String table) {
        if (trees == null) {
            trees = DecisionTree.of(program());
        }
        return trees.stream().filter(tree -> tree.table().equals(table)).findFirst().map(DecisionTree::branches).orElse(List.of());
    }

    public @Nullable Integer getAgainst() {
        return against;
    }

    public void setAgainst(@Nullable Integer against) {
        this.against = against;
    }

    /** Read only when they are asked for: all cases run. */
    public List<ParameterUse> getUses() {
        if (uses == null) {
            uses = caseQueries.uses(String.valueOf(id), version());
        }
        return uses;
    }

    /** Read only when they are asked for, as {@link #getUses}; none for who sees a part of the city only. */
    public List<PolicyUse> getUsers() {
        if (users == null) {
            users = Callers.current().scope().isAll() ? useQueries.of(String.valueOf(id)) : List.of();
        }
        return users;
    }

    public List<ParameterGap> getGaps() {
        if (gaps == null) {
            gaps = ParameterGap.of(program());
        }
        return gaps;
    }

    public List<TableView> getTables() {
        if (tables == null) {
            tables = getDefinition().tables().stream().map(table -> new TableView(getDefinition(), table, user.getLocale())).toList();
        }
        return tables;
    }

    /** What steps and tables set, with titles and units. */
    public List<FigureRow> getFigures() {
        if (figures == null) {
            figures = FigureRow.of(program(), user.getLocale());
        }
        return figures;
    }

    public List<PolicyForce> getForces() {
        if (forces == null) {
            forces = queries.forces(String.valueOf(id));
        }
        return forces;
    }

    /** The cases of the last run on this page, those that failed first; null if there was none. */
    public @Nullable List<CaseOutcome> getCases() {
        return cases;
    }

    /** What the cases of the last run do not meet, in sentences. */
    public List<String> getMissed() {
        return missed == null ? List.of() : missed;
    }

    public boolean inState(String status) {
        return getView().status() == PolicyStatus.valueOf(status);
    }

    /** Who prepared it does not approve it. */
    public boolean isOwn() {
        return getView().createdBy().equals(Callers.current().name());
    }

    /** In the words of the policy. */
    public String inWords(String difference) {
        return new CaseWords(getDefinition(), user.getLocale()).difference(difference);
    }

    public void test() {
        PolicyTestResult result = service.test(String.valueOf(id), version());
        missed = CoverageWords.missed(result.coverage(), user.getLocale());
        cases = result.cases().stream()
                .sorted(Comparator.comparing(CaseOutcome::passed))
                .toList();
        versions = null;
    }

    public String draft() {
        String written = text(content);
        try {
            return done("policy.draft.done", service.draft(new DraftPolicy(String.valueOf(id), written, required("reason", reason), from)))
                    + "&against=" + version;
        } catch (BusinessException refused) {
            throw DraftFaults.placed(refused, written, user.getLocale());
        }
    }

    public String adjust() {
        String[] chosen = required("parameter", parameter).split(" ");
        PolicyDefinition.Source source = clause == null || clause.isBlank()
                ? null
                : new PolicyDefinition.Source(document == null ? getDefinition().documents().get(0).id() : document, clause.strip());
        PolicyVersionView made = service.adjust(records.validated(new AdjustPolicy(
                String.valueOf(id), version(), chosen[0], Integer.parseInt(chosen[1]), from, ParameterForm.written(typeOf(chosen[0]), value), source,
                text(reason))));
        return done("policy.draft.done", made) + "&against=" + version;
    }

    private PolicyDefinition.ParameterType typeOf(String code) {
        return getDefinition().parameters().stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> BusinessException.notFound("parameter", code)).type();
    }

    public String submit() {
        return done("policy.submit.done", service.submit(String.valueOf(id), version(), text(note)));
    }

    public String approve() {
        return done("policy.approve.done", service.approve(String.valueOf(id), version(), required("note", note)));
    }

    public String reject() {
        return done("policy.reject.done", service.reject(String.valueOf(id), version(), required("note", note)));
    }

    public String publish() {
        return done("policy.publish.done", service.publish(String.valueOf(id), version(), text(note)));
    }

    public String rollback() {
        return done("policy.rollback.done", service.rollback(String.valueOf(id), version(), null, required("note", note)));
    }

    static String done(String key, PolicyVersionView made) {
        Notices.done(key, Map.of("version", made.version()));
        return "/policy.xhtml?faces-redirect=true&id=" + made.policy() + "&version=" + made.version();
    }

    private int version() {
        return version == null ? 0 : version;
    }

    static String required(String path, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw BusinessException.invalid(path, "field.required", Map.of());
        }
        return text.strip();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public @Nullable String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public @Nullable String getParameter() {
        return parameter;
    }

    public void setParameter(String parameter) {
        this.parameter = parameter;
    }

    public @Nullable String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public @Nullable String getDocument() {
        return document;
    }

    /** Of the documents of the policy; null for the first. */
    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getClause() {
        return clause;
    }

    public void setClause(String clause) {
        this.clause = clause;
    }
}
