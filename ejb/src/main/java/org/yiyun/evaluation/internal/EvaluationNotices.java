package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** Tells institutions, by notice to their programs, and those who decide on objections. A notice says the period and no result. */
@ApplicationScoped
public class EvaluationNotices {
    private final UserQueries users;
    private final NotificationService notifications;

    @Inject
    public EvaluationNotices(UserQueries users, NotificationService notifications) {
        this.users = users;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected EvaluationNotices() {
        this(null, null);
    }

    void announced(EvaluationRound round, List<InstitutionResult> results) {
        tellAll(round, results, "announced");
    }

    void published(EvaluationRound round, List<InstitutionResult> results) {
        tellAll(round, results, "published");
    }

    /** The programs of all institutions are read at once. */
    private void tellAll(EvaluationRound round, List<InstitutionResult> results, String what) {
        Map<String, List<String>> programs = users.clientsOf(results.stream().map(InstitutionResult::institution).collect(Collectors.toSet()));
        Map<String, Object> params = round.objectionsUntil() == null ? Map.of() : Map.of("until", round.objectionsUntil());
        for (var result : results) {
            tell(result, what, what + "." + result.institution(), params, programs.getOrDefault(result.institution(), List.of()));
        }
    }

    /** Those who may decide, of whom one is not the one who gave the points. */
    void objected(InstitutionResult result, ResultObjection objection) {
        tell(result, "objected", "objection." + result.institution() + "." + objection.number(), Map.of("institution", result.name()),
                users.holders(Permission.EVALUATION_APPROVE, result.row().region()));
    }

    /** The institution learns that there is an answer. */
    void decided(InstitutionResult result, ResultObjection objection) {
        tellInstitution(result, "decided", objection.number());
    }

    /** The institution learns that it is urged. */
    void urged(InstitutionResult result, UrgedCorrection correction) {
        tellInstitution(result, "urged", correction.number());
    }

    private void tellInstitution(InstitutionResult result, String what, int number) {
        tell(result, what, what + "." + result.institution() + "." + number, Map.of(), users.clientsOf(result.institution()));
    }

    private void tell(InstitutionResult result, String what, String id, Map<String, ?> params, List<String> recipients) {
        if (!recipients.isEmpty()) {
            String period = result.round().period().name();
            notifications.tell("evaluation." + period + "." + id, new Notice(
                    "evaluation.notice." + what, period, "/evaluation-result.xhtml?period=" + period + "&institution=" + result.institution(),
                    params, recipients));
        }
    }
}
