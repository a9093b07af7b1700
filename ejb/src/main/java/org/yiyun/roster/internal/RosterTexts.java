package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Times;
import org.yiyun.roster.RosterFinding;
import org.yiyun.roster.engine.Finding;
import org.yiyun.roster.engine.PostRule;

/** Findings in words: the slot, the person, and what to do. */
@ApplicationScoped
public class RosterTexts {
    /** So many at most are told when a publication is refused; the page and REST show all of them. */
    private static final int MOST = 20;

    private final DutyPosts posts;
    private final DutyStaff staff;
    private final RosterInspector inspector;

    @Inject
    public RosterTexts(DutyPosts posts, DutyStaff staff, RosterInspector inspector) {
        this.posts = posts;
        this.staff = staff;
        this.inspector = inspector;
    }

    protected RosterTexts() {
        this(null, null, null);
    }

    /** The findings with the names that {@code names} knows by login. */
    public List<RosterFinding> findings(List<Finding> findings, Map<String, String> names, Locale language) {
        Map<String, String> skills = staff.skills(language);
        return findings.stream().map(finding -> {
            String name = finding.staff() == null ? null : names.getOrDefault(finding.staff(), finding.staff());
            return new RosterFinding(finding.kind(), finding.staff(), name, finding.time().from(), finding.time().to(),
                    ProblemTexts.error(language, error(finding, names, skills, language)));
        }).toList();
    }

    /** ROSTER_UNFIT with the first of the findings. */
    public BusinessException unfit(List<Finding> findings, Map<String, String> names, Locale language) {
        Map<String, String> skills = staff.skills(language);
        return new BusinessException(ProblemType.ROSTER_UNFIT, Map.of("count", findings.size()),
                findings.stream().limit(MOST).map(finding -> error(finding, names, skills, language)).toList());
    }

    public String postName(String code, Locale language) {
        return posts.find(code).map(post -> post.name(language)).orElse(code);
    }

    private FieldError error(Finding finding, Map<String, String> names, Map<String, String> skills, Locale language) {
        PostRule rule = inspector.rule(finding.post());
        Map<String, Object> params = new HashMap<>(Map.of(
                "post", postName(finding.post(), language), "from", time(finding.time().from()), "to", time(finding.time().to())));
        if (finding.staff() != null) {
            params.put("name", names.getOrDefault(finding.staff(), finding.staff()));
        }
        if (rule.skill() != null) {
            params.put("skill", skills.getOrDefault(rule.skill(), rule.skill()));
        }
        if (finding.other() != null) {
            PostRule there = inspector.rule(finding.other().post());
            params.put("otherPost", postName(finding.other().post(), language));
            params.put("otherFrom", time(finding.other().from()));
            params.put("otherTo", time(finding.other().to()));
            params.put("rest", Math.max(rule.rest().toHours(), there.rest().toHours()));
        }
        return new FieldError("", "roster.finding." + finding.kind(), params);
    }

    private static String time(Instant time) {
        return Times.MINUTES.format(time);
    }
}
