package org.yiyun.roster;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.roster.internal.DutyPosts;
import org.yiyun.roster.internal.DutyStaff;
import org.yiyun.roster.internal.Post;
import org.yiyun.roster.internal.RosterInspector;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What the posts ask of their people: a skill, and rest between shifts (REQ-DUTY-02). Rosters that stand are not looked at again. */
@Stateless
public class DutyPostService {
    private final DutyPosts posts;
    private final RosterInspector inspector;
    private final DutyStaff staff;
    private final RecordReader reader;
    private final AuditTrail audit;

    @Inject
    public DutyPostService(
            DutyPosts posts, RosterInspector inspector, DutyStaff staff, RecordReader reader, AuditTrail audit) {
        this.posts = posts;
        this.inspector = inspector;
        this.staff = staff;
        this.reader = reader;
        this.audit = audit;
    }

    /** For the proxy. */
    protected DutyPostService() {
        this(null, null, null, null, null);
    }

    /** In the order of the posts. */
    @Requires(Permission.DUTY_READ)
    public List<DutyPostRule> list(Locale language) {
        Map<String, String> skills = staff.skills(language);
        return posts.all().stream().map(post -> rule(post, skills, language)).toList();
    }

    private DutyPostRule rule(Post post, Map<String, String> skills, Locale language) {
        var rule = inspector.rule(post.code());
        return new DutyPostRule(post.code(), post.name(language), rule.allHours(), rule.skill(),
                rule.skill() == null ? null : skills.get(rule.skill()), rule.rest().toHours(), post.hasUsualRest());
    }

    /** @throws BusinessException NOT_FOUND, INVALID for an unknown skill or hours below 0 or above 48 */
    @Requires(Permission.DUTY_EDIT)
    public void require(String code, RequireOfPost command) {
        reader.validated(command);
        var post = posts.find(code).orElseThrow(() -> BusinessException.notFound("duty-post", code));
        if (command.skill() != null && !staff.skills(Texts.CHINESE).containsKey(command.skill())) {
            throw BusinessException.invalid("skill", "field.unknown", Map.of("id", command.skill()));
        }
        post.require(command);
        audit.record("duty.post-require", "duty-post", code, Map.of(
                "skill", Objects.requireNonNullElse(command.skill(), ""),
                "restHours", command.restHours() == null ? "" : command.restHours()));
    }
}
