package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** The people of directives: who may answer for one, what they are called, and telling them. */
@ApplicationScoped
public class DirectivePeople {
    /** 技能“政策与参数”. */
    private static final String SKILL = "POLICY";
    private static final String PAGE = "/directive.xhtml?number=";

    private final UserQueries users;
    private final OrganisationQueries organisations;
    private final NotificationService notifications;

    @Inject
    public DirectivePeople(UserQueries users, OrganisationQueries organisations, NotificationService notifications) {
        this.users = users;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected DirectivePeople() {
        this(null, null, null);
    }

    /** @throws BusinessException INVALID unless that account may prepare policies */
    void checkOwner(String login) {
        if (!users.holders(Permission.POLICY_EDIT).contains(login)) {
            throw BusinessException.invalid("owner", "field.directive.owner", Map.of("id", login));
        }
    }

    /** As on paper. */
    String name(String login) {
        return organisations.nameOf(login);
    }

    /** Who answers for it, and everybody whose work policies are. */
    List<String> listeners(Directive directive) {
        return Stream.concat(Stream.of(directive.owner()), organisations.staffBySkill(SKILL).stream().map(StaffView::login))
                .filter(Objects::nonNull).distinct().sorted().toList();
    }

    /** Those of the bureau who may confirm it. */
    List<String> bureau() {
        return users.holders(Permission.POLICY_CONFIRM);
    }

    /** @param id of the message: the same one tells nobody twice */
    void tell(String id, String textKey, Directive directive, Map<String, ?> params, Collection<String> people) {
        if (!people.isEmpty()) {
            notifications.tell("directive." + directive.number() + "." + id,
                    new Notice(textKey, directive.number(), PAGE + directive.number(), params, List.copyOf(people)));
        }
    }
}
