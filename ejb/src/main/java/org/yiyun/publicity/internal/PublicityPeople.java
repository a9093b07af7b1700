package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** The people of campaigns: who may be named, what they are called, and telling them. */
@ApplicationScoped
public class PublicityPeople {
    private static final String PAGE = "/campaign.xhtml?number=";

    private final UserQueries users;
    private final OrganisationQueries organisations;
    private final NotificationService notifications;

    @Inject
    public PublicityPeople(UserQueries users, OrganisationQueries organisations, NotificationService notifications) {
        this.users = users;
        this.organisations = organisations;
        this.notifications = notifications;
    }

    /** For the proxy. */
    protected PublicityPeople() {
        this(null, null, null);
    }

    /** @throws BusinessException INVALID unless that account may work on campaigns */
    void checkWorker(String login, String path) {
        if (!users.holders(Permission.PUBLICITY_EDIT).contains(login)) {
            throw BusinessException.invalid(path, "field.publicity-worker", Map.of("id", login));
        }
    }

    /** As on paper. */
    String name(String login) {
        return organisations.nameOf(login);
    }

    /** Those who may approve it. */
    List<String> deciders(Campaign campaign) {
        return users.holders(Permission.PUBLICITY_APPROVE).stream().filter(login -> !campaign.isOwn(login)).toList();
    }

    /**
     * Whoever did it needs no telling.
     *
     * @param words the rest of the text's key
     * @param event whose moment it is
     */
    void tell(String words, Campaign campaign, CampaignEvent event, Map<String, ?> params, Collection<String> people) {
        List<String> others = people.stream().filter(login -> !login.equals(event.view().actor())).distinct().sorted().toList();
        if (!others.isEmpty()) {
            notifications.tell(
                    "publicity." + campaign.number() + "." + event.sequence() + "." + words,
                    new Notice("publicity.notice." + words, campaign.number(), PAGE + campaign.number(), params, others));
        }
    }
}
