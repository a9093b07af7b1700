package org.yiyun.publicity.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.DayNumber;
import org.yiyun.publicity.CampaignCommand;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.publicity.PlanCampaign;

/**
 * One campaign.
 *
 * <p>Life cycle: written; handed in; approved by somebody else, or returned and written anew; carried out, activity by activity; ended with
 * what it came to. Which verb is allowed where is said once, in {@link CampaignVerb}; every verb leaves one event behind.
 */
@Entity
@Table(name = "publicity_campaign")
public class Campaign extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String title;
    private String goal;
    private String content;
    private String method;

    @ElementCollection
    @CollectionTable(name = "publicity_campaign_channel", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "place")
    @Column(name = "channel")
    private List<String> channels = new ArrayList<>();

    private String audience;

    @Column(name = "first_day")
    private LocalDate from;

    @Column(name = "last_day")
    private LocalDate until;

    private String owner;
    private @Nullable String directive;
    private @Nullable String policy;

    @Column(name = "policy_version")
    private @Nullable Integer policyVersion;

    @ElementCollection
    @CollectionTable(name = "publicity_campaign_survey", joinColumns = @JoinColumn(name = "campaign_id"))
    @OrderColumn(name = "place")
    @Column(name = "survey")
    private List<UUID> surveys = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private CampaignStatus status = CampaignStatus.DRAFT;

    /** Who has written the plan last: never who approves it. */
    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String effect;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "activity_count")
    private int activityCount;

    @Column(name = "voice_count")
    private int voiceCount;

    /** A reminder is no change of the campaign: what a reader saw before it is still the newest version. */
    @Column(name = "event_count")
    @OptimisticLock(excluded = true)
    private int eventCount;

    protected Campaign() {}

    Campaign(long id, PlanCampaign plan, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("XC", at, id);
        write(plan, by);
    }

    private void write(PlanCampaign plan, String by) {
        title = plan.title();
        goal = plan.goal();
        content = plan.content();
        method = plan.method();
        channels.clear();
        channels.addAll(plan.channels());
        audience = plan.audience();
        from = plan.from();
        until = plan.until();
        owner = plan.owner() == null ? by : plan.owner();
        directive = plan.directive();
        policy = plan.policy();
        policyVersion = plan.policyVersion();
        writtenBy = by;
    }

    /** @throws BusinessException PUBLICITY_STATE unless it is a draft */
    void rewrite(PlanCampaign plan, String by, Instant at) {
        if (status != CampaignStatus.DRAFT) {
            throw refused("");
        }
        write(plan, by);
        touched(by, at);
    }

    /** @throws BusinessException PUBLICITY_STATE if the verb is not allowed now, SAME_PERSON for who would decide on one's own plan */
    void check(CampaignVerb verb, String by) {
        if (!verb.isAllowedIn(status)) {
            throw refused(verb.name());
        }
        if (verb.decides() && isOwn(by)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
    }

    /** Whether that person has written or handed in the plan, and so decides nothing about it. */
    boolean isOwn(String login) {
        return login.equals(writtenBy) || login.equals(submittedBy) || login.equals(createdBy());
    }

    BusinessException refused(String verb) {
        return new BusinessException(
                ProblemType.PUBLICITY_STATE, Map.of("number", number, "campaignStatus", status.name(), "campaignVerb", verb));
    }

    /** Moves it as the command says, {@link #check} having let it pass. */
    CampaignEvent apply(CampaignCommand command, String by, Instant at) {
        CampaignVerb verb = CampaignVerb.of(command);
        if (command instanceof CampaignCommand.SubmitCampaign) {
            submittedBy = by;
        } else if (command instanceof CampaignCommand.ApproveCampaign) {
            decidedBy = by;
            decidedAt = at;
        } else if (command instanceof CampaignCommand.EndCampaign end) {
            effect = end.effect();
        } else if (command instanceof CampaignCommand.LinkSurvey link) {
            surveys.add(UUID.fromString(link.survey()));
        }
        status = verb.after(status);
        endedAt = CampaignStatus.OPEN.contains(status) ? null : endedAt == null ? at : endedAt;
        touched(by, at);
        return event(verb.name(), command.details(), by, at);
    }

    /** A line of its history that is no verb, or that tells what came of one. */
    CampaignEvent event(String type, Map<String, String> details, String by, Instant at) {
        return new CampaignEvent(this, ++eventCount, type, at, by, details);
    }

    /** The first event of every campaign. */
    CampaignEvent planned() {
        return event(CampaignEventView.PLANNED, Map.of("owner", owner), createdBy(), createdAt());
    }

    /** Somebody else answers for it from now on. */
    void handTo(String successor, String by, Instant at) {
        owner = successor;
        touched(by, at);
    }

    int nextActivity() {
        return ++activityCount;
    }

    int nextVoice() {
        return ++voiceCount;
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String goal() {
        return goal;
    }

    String content() {
        return content;
    }

    String method() {
        return method;
    }

    List<String> channels() {
        return channels;
    }

    String audience() {
        return audience;
    }

    LocalDate from() {
        return from;
    }

    LocalDate until() {
        return until;
    }

    String owner() {
        return owner;
    }

    @Nullable String directive() {
        return directive;
    }

    @Nullable String policy() {
        return policy;
    }

    @Nullable Integer policyVersion() {
        return policyVersion;
    }

    List<UUID> surveys() {
        return surveys;
    }

    CampaignStatus status() {
        return status;
    }

    @Nullable String submittedBy() {
        return submittedBy;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String effect() {
        return effect;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
