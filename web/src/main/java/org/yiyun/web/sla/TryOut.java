package org.yiyun.web.sla;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.sla.PreviewSla;
import org.yiyun.sla.SlaQueries;
import org.yiyun.web.ticket.ClockCard;

/** The limits tried out on a moment, without a ticket. */
@Named
@RequestScoped
public class TryOut {
    private static final List<String> KINDS =
            List.of("FAULT", "CONSULTATION", "SERVICE_REQUEST", "DATA", "REQUIREMENT", "COMPLAINT", "TASK", "CHANGE");

    @EJB
    private SlaQueries queries;
    @Inject
    private RecordReader records;
    @Inject
    private BusinessClock clock;

    private @Nullable String profile = "PROVINCE";
    private @Nullable String kind = "FAULT";
    private @Nullable String level;
    private @Nullable LocalDateTime startedAt;
    private @Nullable LocalDateTime pauseFrom;
    private @Nullable LocalDateTime pauseTo;
    private @Nullable List<ClockCard> cards;

    public void run() {
        if (startedAt == null) {
            throw BusinessException.invalid("startedAt", "field.required", Map.of());
        }
        var question = new PreviewSla(
                profile == null ? "" : profile, kind, null, level, null,
                startedAt.atZone(BusinessClock.ZONE).toInstant(), pauses());
        cards = queries.preview(records.validated(question)).stream().map(ClockCard::new).toList();
    }

    private @Nullable List<PreviewSla.Pause> pauses() {
        if (pauseFrom == null && pauseTo == null) {
            return null;
        }
        if (pauseFrom == null || pauseTo == null) {
            throw BusinessException.invalid(pauseFrom == null ? "pauseFrom" : "pauseTo", "field.required", Map.of());
        }
        if (!pauseFrom.isBefore(pauseTo)) {
            throw BusinessException.invalid("pauseTo", "field.order", Map.of());
        }
        return List.of(new PreviewSla.Pause(
                pauseFrom.atZone(BusinessClock.ZONE).toInstant(), pauseTo.atZone(BusinessClock.ZONE).toInstant()));
    }

    /** Null until something has been tried. */
    public @Nullable List<ClockCard> getCards() {
        return cards;
    }

    public List<String> getKinds() {
        return KINDS;
    }

    public @Nullable String getProfile() {
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public @Nullable String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public LocalDateTime getStartedAt() {
        return startedAt == null
                ? LocalDateTime.ofInstant(clock.now(), BusinessClock.ZONE).truncatedTo(ChronoUnit.MINUTES)
                : startedAt;
    }

    public void setStartedAt(LocalDateTime startedAt) {
        this.startedAt = startedAt;
    }

    public @Nullable LocalDateTime getPauseFrom() {
        return pauseFrom;
    }

    public void setPauseFrom(LocalDateTime pauseFrom) {
        this.pauseFrom = pauseFrom;
    }

    public @Nullable LocalDateTime getPauseTo() {
        return pauseTo;
    }

    public void setPauseTo(LocalDateTime pauseTo) {
        this.pauseTo = pauseTo;
    }
}
