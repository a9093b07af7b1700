package org.yiyun.satisfaction.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.DraftSurvey;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.satisfaction.SurveyView;

/**
 * A survey. DRAFT until its sample is drawn, which makes it OPEN; answered on the days of its period only; CLOSED by a person or when
 * the period is over, for good. What was asked, of whom and how they were drawn never changes.
 */
@Entity
@Table(name = "satisfaction_survey")
public class Survey {
    private static final int REMIND_DAYS = 7;

    @Id
    private UUID id;

    private String title;

    @Enumerated(EnumType.STRING)
    private SurveyAudience audience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] questions;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    @Column(name = "sample_size")
    private int sampleSize;

    private long seed;

    @Column(name = "remind_days")
    private int remindDays;

    private int reminders;

    @Enumerated(EnumType.STRING)
    private SurveyStatus status = SurveyStatus.DRAFT;

    @Column(name = "frame_size")
    private @Nullable Integer frameSize;

    @Column(name = "frame_digest")
    private @Nullable String frameDigest;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "opened_by")
    private @Nullable String openedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Version
    private int version;

    protected Survey() {}

    Survey(DraftSurvey draft, long seed, String by, Instant now) {
        id = UUID.randomUUID();
        title = draft.title();
        audience = draft.audience();
        questions = draft.questions().toArray(String[]::new);
        opensOn = draft.opensOn();
        closesOn = draft.closesOn();
        sampleSize = draft.sampleSize();
        this.seed = seed;
        remindDays = draft.remindAfterDays() == null ? REMIND_DAYS : draft.remindAfterDays();
        reminders = draft.reminders();
        createdAt = now;
        createdBy = by;
    }

    /** @throws BusinessException INVALID if it is no draft, or its period is over */
    void open(int frame, String digest, String by, LocalDate today, Instant now) {
        if (status != SurveyStatus.DRAFT || today.isAfter(closesOn)) {
            throw BusinessException.invalid("", "field.survey-open", Map.of());
        }
        status = SurveyStatus.OPEN;
        frameSize = frame;
        frameDigest = digest;
        openedAt = now;
        openedBy = by;
    }

    /** @throws BusinessException INVALID if it is not open */
    void close(Instant now) {
        if (status != SurveyStatus.OPEN) {
            throw BusinessException.invalid("", "field.survey-close", Map.of());
        }
        status = SurveyStatus.CLOSED;
        closedAt = now;
    }

    boolean isAnswerable(LocalDate today) {
        return status == SurveyStatus.OPEN && !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }

    boolean isOver(LocalDate today) {
        return status == SurveyStatus.OPEN && today.isAfter(closesOn);
    }

    /** Whether it may be answered, and has been for so long that silence means something, also where its sample was drawn long before. */
    boolean isRemindedOn(LocalDate today) {
        return isAnswerable(today) && !today.isBefore(opensOn.plusDays(remindDays));
    }

    /** Whether the product reaches those who were drawn by itself. */
    boolean isTold() {
        return audience != SurveyAudience.INSURED;
    }

    SurveyView view(long invited, long answered, List<Line> results, LocalDate today) {
        return new SurveyView(
                id, title, audience, opensOn, closesOn, sampleSize, seed, remindDays, reminders, status, frameSize, frameDigest,
                isAnswerable(today), invited, answered, results);
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    SurveyAudience audience() {
        return audience;
    }

    List<String> questions() {
        return List.of(questions);
    }

    LocalDate opensOn() {
        return opensOn;
    }

    LocalDate closesOn() {
        return closesOn;
    }

    int sampleSize() {
        return sampleSize;
    }

    long seed() {
        return seed;
    }

    SurveyStatus status() {
        return status;
    }

    Duration remindAfter() {
        return Duration.ofDays(remindDays);
    }

    int reminders() {
        return reminders;
    }
}
