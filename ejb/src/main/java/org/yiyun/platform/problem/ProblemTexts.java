package org.yiyun.platform.problem;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yiyun.platform.i18n.Texts;

/** What people read of a problem, the same words in REST, on pages and in reject files. */
public final class ProblemTexts {
    /** Parameters whose values are names of things that have texts of their own. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            entry("what", "problem.what"), entry("permission", "security.permission"), entry("status", "ticket.status"),
            entry("verb", "ticket.verb"), entry("policyStatus", "policy.status"), entry("complaintStatus", "complaint.status"),
            entry("complaintVerb", "complaint.verb"), entry("complaintNext", "complaint.verb"), entry("webhookStatus", "webhook.status"),
            entry("articleState", "knowledge.state"), entry("taskStatus", "task.status"), entry("taskVerb", "task.verb"),
            entry("changeStatus", "change.status"), entry("changeVerb", "change.verb"),
            entry("evaluationStatus", "evaluation.status"), entry("appealStatus", "appeal.status"),
            entry("appealVerb", "appeal.verb"), entry("checkStatus", "servicecheck.status"),
            entry("directiveStatus", "directive.status"), entry("campaignStatus", "publicity.status"),
            entry("templateStatus", "document.status"),
            entry("chronicStatus", "chronic.status"),
            entry("insutype", "insured.insutype"), entry("otherInsutype", "insured.insutype"), entry("insuranceState", "insured.state"),
            entry("until", "problem.until"),
            entry("versionStatus", "catalog.status"), entry("maintenanceStatus", "maintenance.status"),
            entry("maintenanceVerb", "maintenance.verb"), entry("matchingState", "matching.state"),
            entry("periodicStatus", "reporting.status"), entry("replacementStatus", "handover.status"),
            entry("adoptionStatus", "standardization.status"), entry("adoptionVerb", "standardization.verb"),
            entry("reviewStatus", "standardization.review.status"), entry("reviewVerb", "standardization.review.verb"),
            entry("claimStatus", "reimbursement.status"), entry("claimVerb", "reimbursement.verb"));

    private ProblemTexts() {}

    public static String title(Locale locale, ProblemType type) {
        return Texts.get(locale, "problem." + type.slug() + ".title");
    }

    /** What happened, with the values at hand; the general sentence if one of its values is missing. */
    public static String detail(Locale locale, BusinessException problem) {
        var slug = "problem." + problem.type().slug();
        return Stream.of("problem.constraint." + problem.params().get("constraint"), slug + ".exact")
                .flatMap(key -> Texts.find(locale, key).stream())
                .map(text -> fill(locale, text, problem.params()))
                .filter(text -> !text.contains("{"))
                .findFirst()
                .orElseGet(() -> Texts.get(locale, slug + ".detail"));
    }

    public static String error(Locale locale, FieldError error) {
        var key = error.key().startsWith("field.") ? "problem." + error.key() : error.key();
        return fill(locale, Texts.get(locale, key), error.params());
    }

    private static String fill(Locale locale, String text, Map<String, ?> params) {
        var result = text;
        for (var param : params.entrySet()) {
            var mark = "{" + param.getKey() + "}";
            if (result.contains(mark)) {
                result = result.replace(mark, plain(named(locale, param.getKey(), String.valueOf(param.getValue()))));
            }
        }
        return result;
    }

    private static String named(Locale locale, String param, String value) {
        return Optional.ofNullable(NAMED.get(param))
                .flatMap(prefix -> Stream.of(value, value.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .flatMap(name -> Texts.find(locale, prefix + "." + name).stream())
                        .findFirst())
                .orElse(value);
    }

    /** A caller's own braces must not look like a mark that was not filled. */
    private static String plain(String value) {
        return value.replace('{', '(').replace('}', ')');
    }
}
