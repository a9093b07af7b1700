package org.yiyun.satisfaction.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.SurveyForm;
import org.yiyun.satisfaction.SurveyMember;

/** One of a survey's sample, and the answers. What comes by the link takes the place of what staff entered, never the other way round. */
@Entity
@Table(name = "satisfaction_invitation")
public class SurveyInvitation {
    @Id
    private UUID id;

    private UUID survey;
    private int place;

    /** {@code member} is a word of the query language. */
    @Column(name = "member")
    private String who;

    @Column(name = "invited_at")
    private Instant invitedAt;

    private int reminded;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private Integer @Nullable [] stars;

    private @Nullable String comment;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingMethod method;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "recorded_by")
    private @Nullable String recordedBy;

    @Version
    private int version;

    protected SurveyInvitation() {}

    /** @param place in the order in which they were drawn, from 1 */
    SurveyInvitation(Survey survey, int place, String member, Instant now) {
        id = UUID.randomUUID();
        this.survey = survey.id();
        this.place = place;
        who = member;
        invitedAt = now;
    }

    boolean isAnsweredByLink() {
        return method == RatingMethod.LINK;
    }

    /** @param by login of who enters it, null for who was drawn */
    void answer(List<Integer> given, @Nullable String kept, RatingMethod how, @Nullable String by, Instant now) {
        stars = given.toArray(Integer[]::new);
        comment = kept;
        method = how;
        recordedBy = by;
        answeredAt = now;
    }

    /** Counts one reminder; how many it is now. */
    int remind(Instant now) {
        remindedAt = now;
        reminded++;
        return reminded;
    }

    SurveyForm form(Survey asked, String token, boolean open) {
        return new SurveyForm(
                token, asked.title(), asked.questions(), asked.opensOn(), asked.closesOn(), isAnsweredByLink() ? stars() : List.of(),
                isAnsweredByLink() ? comment : null, open);
    }

    SurveyMember view(@Nullable String link) {
        return new SurveyMember(place, who, link, reminded, remindedAt, stars(), comment, method, answeredAt, recordedBy);
    }

    UUID id() {
        return id;
    }

    UUID survey() {
        return survey;
    }

    int place() {
        return place;
    }

    String member() {
        return who;
    }

    /** Empty without an answer. */
    List<Integer> stars() {
        return stars == null ? List.of() : List.of(stars);
    }
}
