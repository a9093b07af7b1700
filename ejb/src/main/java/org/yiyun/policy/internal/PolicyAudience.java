package org.yiyun.policy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.security.UserQueries;

/** Who is told of policies: names of accounts. */
@ApplicationScoped
public class PolicyAudience {
    private static final String SKILL = "POLICY";

    private final OrganisationQueries organisations;
    private final UserQueries users;
    private final List<String> posts;

    /** @param posts codes of the posts that hear of changes; archive and consultation by 002 与档案管理岗的协作 */
    @Inject
    public PolicyAudience(
            OrganisationQueries organisations, UserQueries users,
            @ConfigProperty(name = "yiyun.policy.notice.posts", defaultValue = "ARCHIVE,CONSULTATION") List<String> posts) {
        this.organisations = organisations;
        this.users = users;
        this.posts = posts;
    }

    /** For the proxy. */
    protected PolicyAudience() {
        this(null, null, List.of());
    }

    /** Who is in one of the posts that hear of changes. */
    public List<String> posts() {
        return posts.stream().flatMap(post -> organisations.staffOfPost(post).stream())
                .map(StaffView::login).filter(Objects::nonNull).distinct().sorted().toList();
    }

    /** Who answers for policies and their parameters (技能“政策与参数”). */
    public List<String> responsible() {
        return organisations.staffBySkill(SKILL).stream().map(StaffView::login).filter(Objects::nonNull).sorted().toList();
    }

    /** The programs of all institutions whose agreement is in force. */
    public List<String> institutions() {
        return users.clientsOf(Set.copyOf(organisations.activeInstitutions())).values().stream().flatMap(List::stream).sorted().toList();
    }
}
