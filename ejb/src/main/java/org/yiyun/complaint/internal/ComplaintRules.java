package org.yiyun.complaint.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.complaint.ComplaintVerb;

/**
 * What of the procedure is configured. The source states no time limit for complaints, so there is none until somebody sets one;
 * limits run by the clock on the wall, not by working time.
 */
@ApplicationScoped
public class ComplaintRules {
    private final Map<ComplaintVerb, Duration> limits = new EnumMap<>(ComplaintVerb.class);
    private final int reopenDays;
    private final @Nullable String phone;
    private final @Nullable String email;

    /**
     * @param limits     as in {@code REPORT=PT4H}: how long after the step before, or after the recording, a step is to be done
     * @param reopenDays so many days after the close a complaint may be reopened
     * @param phone      the complaints' own telephone number (独立的投诉电话号码)
     * @param email      the complaints' own address (邮件地址)
     */
    @Inject
    public ComplaintRules(
            @ConfigProperty(name = "yiyun.complaint.limits") Optional<List<String>> limits,
            @ConfigProperty(name = "yiyun.complaint.reopen.days", defaultValue = "15") int reopenDays,
            @ConfigProperty(name = "yiyun.complaint.phone") Optional<String> phone,
            @ConfigProperty(name = "yiyun.complaint.email") Optional<String> email) {
        limits.orElse(List.of()).stream().map(limit -> limit.strip().split("=", 2)).forEach(limit ->
                this.limits.put(ComplaintVerb.valueOf(limit[0].strip()), Duration.parse(limit[1].strip())));
        this.reopenDays = reopenDays;
        this.phone = phone.orElse(null);
        this.email = email.orElse(null);
    }

    /** For the proxy. */
    protected ComplaintRules() {
        this(Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    /** When the step after that state is to be done, if the state began at the moment; null without a limit. */
    @Nullable Instant due(ComplaintKind kind, ComplaintStatus status, Instant since) {
        return ComplaintVerb.next(kind, status).map(limits::get).map(since::plus).orElse(null);
    }

    /** Until when one that was closed at the moment may be reopened. */
    Instant reopenUntil(Instant closedAt) {
        return closedAt.plus(Duration.ofDays(reopenDays));
    }

    int reopenDays() {
        return reopenDays;
    }

    public @Nullable String phone() {
        return phone;
    }

    public @Nullable String email() {
        return email;
    }
}
