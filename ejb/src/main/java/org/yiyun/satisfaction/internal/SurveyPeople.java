package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.yiyun.knowledge.engine.PersonalText;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.UserFilter;
import org.yiyun.security.UserQueries;
import org.yiyun.security.UserStatus;
import org.yiyun.security.UserView;

/** Who can be drawn for a survey, and how they are told. */
@ApplicationScoped
public class SurveyPeople {
    private static final Caller SYSTEM = Caller.system("satisfaction");
    private static final int LONGEST = 60;
    private static final String PAGE = "/survey-answer.xhtml?id=";

    private final UserQueries users;
    private final OrganisationQueries organisations;
    private final NotificationService notifications;

    @Inject
    public SurveyPeople(UserQueries users, OrganisationQueries organisations, NotificationService notifications) {
        this.users = users;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected SurveyPeople() {
        this(null, null, null);
    }

    /**
     * All who can be drawn (抽样框).
     *
     * @param named those whom only staff know
     * @throws BusinessException INVALID if there is nobody, or the list holds personal numbers
     */
    List<String> frame(SurveyAudience audience, List<String> named) {
        List<String> frame = switch (audience) {
            case USERS -> bySystem(this::logins);
            case INSTITUTIONS -> bySystem(organisations::activeInstitutions);
            case INSURED -> checked(named);
        };
        if (frame.isEmpty()) {
            throw BusinessException.invalid("members", "field.survey-nobody", Map.of());
        }
        return frame;
    }

    private List<String> logins() {
        List<String> logins = new ArrayList<>();
        String cursor = null;
        do {
            Page<UserView> page = users.list(new UserFilter(null, null, UserStatus.ACTIVE), new PageRequest(PageRequest.MAX_LIMIT, cursor));
            page.items().forEach(user -> logins.add(user.login()));
            cursor = page.next();
        } while (cursor != null);
        return logins;
    }

    private static List<String> checked(List<String> named) {
        if (named.stream().anyMatch(member -> member.length() > LONGEST || PersonalText.isPersonal(member))) {
            throw BusinessException.invalid("members", "field.survey-members", Map.of("max", LONGEST));
        }
        return named;
    }

    /** Tells people of a survey, each message once; insured persons are told by others. */
    void tell(String messageId, String textKey, Survey survey, List<String> members) {
        List<String> recipients = switch (survey.audience()) {
            case USERS -> members;
            case INSTITUTIONS -> programs(Set.copyOf(members));
            case INSURED -> List.of();
        };
        // people need not read how programs answer
        String text = survey.audience() == SurveyAudience.USERS ? textKey + ".user" : textKey;
        if (!recipients.isEmpty()) {
            notifications.tell(messageId, new Notice(
                    text, survey.id().toString(), PAGE + survey.id(),
                    Map.of("title", survey.title(), "from", survey.opensOn(), "until", survey.closesOn()), recipients));
        }
    }

    private List<String> programs(Set<String> institutions) {
        return users.clientsOf(institutions).values().stream().flatMap(List::stream).sorted().toList();
    }

    private static <T> List<T> bySystem(Supplier<List<T>> question) {
        List<T> answer = new ArrayList<>();
        Callers.runAs(SYSTEM, () -> answer.addAll(question.get()));
        return answer;
    }
}
