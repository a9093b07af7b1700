package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.ClientView;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** Tells institutions, by notice to their programs, and those who decide on objections. A notice says the period and no result. */
@ApplicationScoped
public class EvaluationNotices {
    private static final Caller SYSTEM = Caller.system("evaluation");

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
        tell(round, results, "announced");
    }

    void published(EvaluationRound round, List<InstitutionResult> results) {
        tell(round, results, "published");
    }

    private void tell(EvaluationRound round, List<InstitutionResult> results, String what) {
        Map<String, List<String>> programs = programs();
        String period = round.period().name();
        for (var result : results) {
            List<String> recipients = programs.getOrDefault(result.institution(), List.of());
            if (!recipients.isEmpty()) {
                notifications.tell("evaluation." + period + "." + what + "." + result.institution(), new Notice(
                        "evaluation.notice." + what, period, page(period, result.institution()),
                        round.objectionsUntil() == null ? Map.of() : Map.of("until", round.objectionsUntil()), recipients));
            }
        }
    }

    /** Those who may decide, of whom one is not the one who gave the points. */
    void objected(InstitutionResult result, ResultObjection objection) {
        String period = result.round().period().name();
        notifications.tell("evaluation." + period + ".objection." + result.institution() + "." + objection.number(), new Notice(
                "evaluation.notice.objected", period, page(period, result.institution()), Map.of("institution", result.name()),
                users.holders(Permission.EVALUATION_APPROVE, result.row().region())));
    }

    /** The institution learns that there is an answer. */
    void decided(InstitutionResult result, ResultObjection objection) {
        String period = result.round().period().name();
        List<String> recipients = programs().getOrDefault(result.institution(), List.of());
        if (!recipients.isEmpty()) {
            notifications.tell("evaluation." + period + ".decided." + result.institution() + "." + objection.number(), new Notice(
                    "evaluation.notice.decided", period, page(period, result.institution()), Map.of(), recipients));
        }
    }

    /** The institution learns that it is urged. */
    void urged(InstitutionResult result, UrgedCorrection correction) {
        String period = result.round().period().name();
        List<String> recipients = programs().getOrDefault(result.institution(), List.of());
        if (!recipients.isEmpty()) {
            notifications.tell("evaluation." + period + ".urged." + result.institution() + "." + correction.number(), new Notice(
                    "evaluation.notice.urged", period, page(period, result.institution()), Map.of(), recipients));
        }
    }

    private Map<String, List<String>> programs() {
        return Callers.callAs(SYSTEM, users::clients).stream().collect(Collectors.groupingBy(
                ClientView::institution, Collectors.mapping(ClientView::clientId, Collectors.toList())));
    }

    private static String page(String period, String institution) {
        return "/evaluation-result.xhtml?period=" + period + "&institution=" + institution;
    }
}
