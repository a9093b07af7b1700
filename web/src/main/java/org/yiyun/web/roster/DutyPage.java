package org.yiyun.web.roster;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.roster.AssignShift;
import org.yiyun.roster.DutyGap;
import org.yiyun.roster.DutyPost;
import org.yiyun.roster.DutyQueries;
import org.yiyun.roster.DutyService;
import org.yiyun.roster.DutyShiftView;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** Who is on duty now, the shifts of the week from now on, and what they leave uncovered. */
@Named
@RequestScoped
public class DutyPage {
    private static final Duration WEEK = Duration.ofDays(7);

    @EJB
    private DutyQueries queries;
    @EJB
    private DutyService service;
    @Inject
    private BusinessClock clock;
    @Inject
    private UserLocale user;

    private Instant now;
    private List<DutyPost> posts;
    private @Nullable String post;
    private @Nullable String staff;
    private @Nullable String name;
    private @Nullable LocalDateTime from;
    private @Nullable LocalDateTime to;

    @PostConstruct
    void read() {
        now = clock.now();
        posts = queries.at(now, user.getLocale());
    }

    public String assign() {
        var shift = service.assign(new AssignShift(post, staff, name, instant(from), instant(to)));
        Notices.done("roster.assigned", Map.of("name", shift.name()));
        return "/duty.xhtml?faces-redirect=true";
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(BusinessClock.ZONE).toInstant();
    }

    public List<DutyPost> getPosts() {
        return posts;
    }

    public List<DutyShiftView> getShifts() {
        return queries.shifts(now, now.plus(WEEK));
    }

    public List<DutyGap> getGaps() {
        return queries.gaps(now, now.plus(WEEK), user.getLocale());
    }

    public String postName(String code) {
        return posts.stream().filter(p -> p.post().equals(code)).map(DutyPost::name).findFirst().orElse(code);
    }

    public @Nullable String getPost() { return post; }

    public void setPost(@Nullable String post) { this.post = post; }

    public @Nullable String getStaff() { return staff; }

    public void setStaff(@Nullable String staff) { this.staff = staff; }

    public @Nullable String getName() { return name; }

    public void setName(@Nullable String name) { this.name = name; }

    public @Nullable LocalDateTime getFrom() { return from; }

    public void setFrom(@Nullable LocalDateTime from) { this.from = from; }

    public @Nullable LocalDateTime getTo() { return to; }

    public void setTo(@Nullable LocalDateTime to) { this.to = to; }
}
