package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.annotations.Immutable;
import org.yiyun.roster.DutyGap;
import org.yiyun.roster.DutyPost;

/** A post (岗位): reference data. */
@Entity
@Immutable
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

    protected Post() {}

    public DutyPost view(Locale language, List<DutyShift> onDuty) {
        var people = onDuty.stream().filter(shift -> shift.post().equals(code)).map(DutyShift::person).toList();
        return new DutyPost(code, name(language), supportLine, !allHours || !people.isEmpty(), people);
    }

    /** What of the time has nobody; {@code planned} in order of their starts. */
    public List<DutyGap> gaps(Instant from, Instant to, List<DutyShift> planned, Locale language) {
        var gaps = new ArrayList<DutyGap>();
        if (allHours) {
            var covered = from;
            for (var shift : planned) {
                if (shift.post().equals(code)) {
                    addGap(gaps, covered, shift.startsAt(), language);
                    covered = shift.endsAt().isAfter(covered) ? shift.endsAt() : covered;
                }
            }
            addGap(gaps, covered, to, language);
        }
        return gaps;
    }

    private void addGap(List<DutyGap> gaps, Instant from, Instant to, Locale language) {
        if (from.isBefore(to)) {
            gaps.add(new DutyGap(code, name(language), from, to));
        }
    }

    private String name(Locale language) {
        return "en".equals(language.getLanguage()) ? nameEn : nameZh;
    }
}
