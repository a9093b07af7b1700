package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.roster.DutyGap;
import org.yiyun.roster.DutyPost;
import org.yiyun.roster.RequireOfPost;
import org.yiyun.roster.engine.Coverage;
import org.yiyun.roster.engine.PostRule;
import org.yiyun.roster.engine.Shift;
import org.yiyun.roster.engine.Span;

/** A post (岗位): reference data, but for what it asks of its people. */
@Entity
@Table(name = "duty_post")
public class Post {
    @Id
    private String code;

    private int position;

    @Column(name = "support_line")
    private int supportLine;

    @Column(name = "all_hours")
    private boolean allHours;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private String source;

    /** That everybody there has. */
    private @Nullable String skill;

    @Column(name = "rest_hours")
    private @Nullable Integer restHours;

    protected Post() {}

    public DutyPost view(Locale language, List<Standing> onDuty) {
        var people = onDuty.stream().filter(there -> there.shift().post().equals(code)).map(Standing::person).toList();
        return new DutyPost(code, name(language), supportLine, !allHours || !people.isEmpty(), people);
    }

    /** What of the time has nobody. */
    public List<DutyGap> gaps(Span time, List<Standing> onDuty, Locale language) {
        if (!allHours) {
            return List.of();
        }
        var covered = onDuty.stream().map(Standing::shift).filter(shift -> shift.post().equals(code)).map(Shift::span).toList();
        return Coverage.gaps(time, covered).stream().map(gap -> new DutyGap(code, name(language), gap.from(), gap.to())).toList();
    }

    /** @param usualRest where the post says none of its own */
    public PostRule rule(Duration usualRest) {
        return new PostRule(code, allHours, skill, restHours == null ? usualRest : Duration.ofHours(restHours));
    }

    public void require(RequireOfPost command) {
        skill = command.skill();
        restHours = command.restHours();
    }

    public boolean hasUsualRest() {
        return restHours == null;
    }

    public String code() {
        return code;
    }

    public String name(Locale language) {
        return "en".equals(language.getLanguage()) ? nameEn : nameZh;
    }
}
