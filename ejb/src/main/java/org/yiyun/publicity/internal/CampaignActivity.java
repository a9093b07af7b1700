package org.yiyun.publicity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.ActivityView;
import org.yiyun.publicity.CampaignCommand.HoldActivity;
import org.yiyun.publicity.CampaignCommand.MoveActivity;
import org.yiyun.publicity.CampaignCommand.PlanActivity;
import org.yiyun.publicity.PublicityFileView;

/** An activity of a campaign: planned, then held or cancelled. It changes under the lock of its campaign. */
@Entity
@Table(name = "publicity_activity")
public class CampaignActivity {
    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Campaign campaign;

    private int number;
    private String channel;
    private String topic;
    private LocalDate day;
    private String place;
    private String person;

    @Column(name = "planned_people")
    private int plannedPeople;

    @Column(name = "planned_copies")
    private int plannedCopies;

    @Enumerated(EnumType.STRING)
    private ActivityStatus status = ActivityStatus.PLANNED;

    @Column(name = "held_on")
    private @Nullable LocalDate heldOn;

    @Column(name = "held_place")
    private @Nullable String heldPlace;

    private @Nullable Integer people;
    private @Nullable Integer copies;
    private @Nullable String result;

    @Column(name = "remind_at")
    private @Nullable Instant remindAt;

    protected CampaignActivity() {}

    CampaignActivity(long id, Campaign campaign, PlanActivity plan) {
        this.id = id;
        this.campaign = campaign;
        number = campaign.nextActivity();
        channel = plan.channel();
        topic = plan.topic();
        day = plan.day();
        place = plan.place();
        person = plan.person() == null ? campaign.owner() : plan.person();
        plannedPeople = plan.people();
        plannedCopies = plan.copies();
    }

    void move(MoveActivity move) {
        checkPlanned();
        day = move.day();
        place = move.place();
    }

    void hold(HoldActivity held) {
        checkPlanned();
        status = ActivityStatus.HELD;
        heldOn = held.day();
        heldPlace = held.place();
        people = held.people();
        copies = held.copies();
        result = held.result();
        remindAt = null;
    }

    void cancel() {
        checkPlanned();
        status = ActivityStatus.CANCELLED;
        remindAt = null;
    }

    /** Somebody else is to hold it. */
    void handTo(String successor) {
        checkPlanned();
        person = successor;
    }

    private void checkPlanned() {
        if (status != ActivityStatus.PLANNED) {
            throw BusinessException.invalid("activity", "field.publicity-over", Map.of("number", number));
        }
    }

    /** When people are to be reminded next; null for never. */
    void remindAt(@Nullable Instant moment) {
        remindAt = moment;
    }

    Long id() {
        return id;
    }

    Campaign campaign() {
        return campaign;
    }

    int number() {
        return number;
    }

    String channel() {
        return channel;
    }

    String topic() {
        return topic;
    }

    LocalDate day() {
        return day;
    }

    String person() {
        return person;
    }

    ActivityStatus status() {
        return status;
    }

    @Nullable Instant remindAt() {
        return remindAt;
    }

    ActivityView view(LocalDate today, List<PublicityFileView> files) {
        return new ActivityView(
                number, channel, topic, day, place, person, plannedPeople, plannedCopies, status, heldOn, heldPlace, people, copies, result,
                status == ActivityStatus.PLANNED && day.isBefore(today), remindAt, files);
    }
}
