package org.yiyun.web.policy;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.policy.AcceptCases;
import org.yiyun.policy.CaseProposals;
import org.yiyun.policy.CaseQueries;
import org.yiyun.policy.MutationReport;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyService;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** Whether the cases of a version are enough: the check of its figures, and cases proposed at its ends to be taken over. */
@Named
@ViewScoped
public class CaseDesk implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private CaseQueries cases;
    @EJB
    private PolicyQueries policies;
    @EJB
    private PolicyService service;
    @Inject
    private RecordReader records;
    @Inject
    private HttpServletRequest request;
    @Inject
    private UserLocale user;

    private @Nullable String listedOf;
    private int listedVersion;
    private int next;
    private final ArrayList<String> chosen = new ArrayList<>();
    private final ArrayList<String> unsearched = new ArrayList<>();
    private @Nullable String checked;
    private @Nullable String reason;
    private transient @Nullable MutationReport report;
    private transient @Nullable List<ProposalRow> proposals;

    public void check(String policy, int version) {
        next = 0;
        checkRest(policy, version);
    }

    /** Goes on with the changes for which there was no time. */
    public void checkRest(String policy, int version) {
        report = cases.mutations(policy, version, next);
        next = report.next() == null ? 0 : report.next();
    }

    public void list(String policy, int version) {
        listedOf = policy;
        listedVersion = version;
        proposals = null;
    }

    /** Takes those over that were ticked. */
    public String accept(String policy, int version) {
        String[] names = request.getParameterValues("cases");
        chosen.clear();
        chosen.addAll(names == null ? List.of() : Arrays.asList(names));
        PolicyVersionView made = service.accept(records.validated(new AcceptCases(policy, version, chosen, text(checked), text(reason))));
        Notices.done("policy.proposals.done", Map.of("count", chosen.size(), "version", made.version()));
        return "/policy.xhtml?faces-redirect=true&id=" + made.policy() + "&version=" + made.version();
    }

    /** What came of the last check on this page; null if there was none. */
    public @Nullable MutationReport getReport() {
        return report;
    }

    /** What the cases did not meet in the last check, in sentences. */
    public List<String> getMissed() {
        return report == null ? List.of() : CoverageWords.missed(report.coverage(), user.getLocale());
    }

    /** Which part of the changes the last check has tried, in sentences; none if all. */
    public List<String> getPart() {
        return report == null ? List.of() : CoverageWords.part(report, user.getLocale());
    }

    /** The ends that no case is proposed for, in a sentence; empty if there are none. */
    public String getUnsearched() {
        return CoverageWords.unsearched(unsearched, user.getLocale());
    }

    public boolean isListed() {
        return listedOf != null;
    }

    /** Those at which no case stands first. */
    public List<ProposalRow> getProposals() {
        if (proposals == null && listedOf != null) {
            PolicyDefinition definition = policies.program(listedOf, listedVersion).definition();
            CaseProposals proposed = cases.proposals(listedOf, listedVersion);
            unsearched.clear();
            unsearched.addAll(proposed.unsearched());
            proposals = proposed.items().stream()
                    .map(proposal -> new ProposalRow(definition, proposal, user.getLocale()))
                    .sorted((one, other) -> Boolean.compare(one.proposal().metBy() != null, other.proposal().metBy() != null))
                    .toList();
        }
        return proposals == null ? List.of() : proposals;
    }

    public boolean isChosen(String name) {
        return chosen.contains(name);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    public @Nullable String getChecked() {
        return checked;
    }

    public void setChecked(String checked) {
        this.checked = checked;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
