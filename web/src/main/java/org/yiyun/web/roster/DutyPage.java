package org.yiyun.web.roster;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.roster.DutyGap;
import org.yiyun.roster.DutyPost;
import org.yiyun.roster.DutyQueries;
import org.yiyun.roster.DutyShiftView;
import org.yiyun.web.faces.UserLocale;

/** Who is on duty now, the week as bars, its shifts from now on, and what they leave uncovered. */
@Named
@RequestScoped
public class DutyPage {
    private static final Duration WEEK = Duration.ofDays(7);

    @EJB
    private DutyQueries queries;
    @Inject
    private BusinessClock clock;
    @Inject
    private UserLocale user;

    private Instant now;
    private List<DutyPost> posts;
    private @Nullable List<DutyShiftView> shifts;
    private @Nullable List<DutyGap> gaps;
    private @Nullable CoverageView coverage;

    @PostConstruct
    void read() {
        now = clock.now();
        posts = queries.at(now, user.getLocale());
    }

    public List<DutyPost> getPosts() {
        return posts;
    }

    public List<DutyShiftView> getShifts() {
        if (shifts == null) {
            shifts = queries.shifts(now, now.plus(WEEK));
        }
        return shifts;
    }

    public List<DutyGap> getGaps() {
        if (gaps == null) {
            gaps = queries.gaps(now, now.plus(WEEK), user.getLocale());
        }
        return gaps;
    }

    /** The seven days from today on. */
    public CoverageView getCoverage() {
        if (coverage == null) {
            var today = clock.today();
            var from = CoverageView.start(today);
            var to = CoverageView.end(today);
            coverage = new CoverageView(today, posts, queries.shifts(from, to), queries.gaps(from, to, user.getLocale()),
                    Texts.get(user.getLocale(), "roster.uncovered"));
        }
        return coverage;
    }

    public String postName(String code) {
        return posts.stream().filter(p -> p.post().equals(code)).map(DutyPost::name).findFirst().orElse(code);
    }
}
