package org.yiyun.publicity;

import static org.yiyun.publicity.CampaignStatus.APPROVED;
import static org.yiyun.publicity.CampaignStatus.DRAFT;
import static org.yiyun.publicity.CampaignStatus.ENDED;
import static org.yiyun.publicity.CampaignStatus.SUBMITTED;
import static org.yiyun.publicity.CampaignStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Permission;

/**
 * The moves of a campaign: with which permission, from which states, to which one. The one table that the campaign obeys, the REST paths
 * follow and the page shows its buttons by. Nobody approves or returns what one has written or handed in, or planned activities of.
 */
public enum CampaignVerb {
    SUBMIT(CampaignCommand.SubmitCampaign.class, Permission.PUBLICITY_EDIT, EnumSet.of(DRAFT), SUBMITTED),
    APPROVE(CampaignCommand.ApproveCampaign.class, Permission.PUBLICITY_APPROVE, EnumSet.of(SUBMITTED), APPROVED),
    RETURN(CampaignCommand.ReturnCampaign.class, Permission.PUBLICITY_APPROVE, EnumSet.of(SUBMITTED), DRAFT),
    ACTIVITY(CampaignCommand.PlanActivity.class, Permission.PUBLICITY_EDIT, EnumSet.of(DRAFT, APPROVED), null),
    MOVE(CampaignCommand.MoveActivity.class, Permission.PUBLICITY_EDIT, EnumSet.of(DRAFT, APPROVED), null),
    HOLD(CampaignCommand.HoldActivity.class, Permission.PUBLICITY_EDIT, EnumSet.of(APPROVED), null),
    CANCEL(CampaignCommand.CancelActivity.class, Permission.PUBLICITY_EDIT, EnumSet.of(DRAFT, APPROVED), null),
    VOICE(CampaignCommand.RecordVoice.class, Permission.PUBLICITY_EDIT, EnumSet.of(APPROVED, ENDED), null),
    ANSWER(CampaignCommand.AnswerVoice.class, Permission.PUBLICITY_EDIT, EnumSet.of(APPROVED, ENDED), null),
    /** The register of suggestions asks for its own permission too. */
    SUGGEST(CampaignCommand.SuggestVoice.class, Permission.PUBLICITY_EDIT, EnumSet.of(APPROVED, ENDED), null),
    /** So does the knowledge base. */
    TEACH(CampaignCommand.TeachVoice.class, Permission.PUBLICITY_EDIT, EnumSet.of(APPROVED, ENDED), null),
    SURVEY(CampaignCommand.LinkSurvey.class, Permission.PUBLICITY_EDIT, EnumSet.of(APPROVED, ENDED), null),
    END(CampaignCommand.EndCampaign.class, Permission.PUBLICITY_EDIT, EnumSet.of(APPROVED), ENDED),
    WITHDRAW(CampaignCommand.WithdrawCampaign.class, Permission.PUBLICITY_EDIT, CampaignStatus.OPEN, WITHDRAWN);

    private final Class<? extends CampaignCommand> command;
    private final Permission permission;
    private final Set<CampaignStatus> from;
    private final @Nullable CampaignStatus to;

    CampaignVerb(
            Class<? extends CampaignCommand> command, Permission permission, Set<CampaignStatus> from, @Nullable CampaignStatus to) {
        this.command = command;
        this.permission = permission;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public Class<? extends CampaignCommand> command() {
        return command;
    }

    public Permission permission() {
        return permission;
    }

    public boolean isAllowedIn(CampaignStatus status) {
        return from.contains(status);
    }

    /** Whether it decides on what another has written. */
    public boolean decides() {
        return this == APPROVE || this == RETURN;
    }

    /** Where it leads, the same state if it does not move the campaign. */
    public CampaignStatus after(CampaignStatus status) {
        return to == null ? status : to;
    }

    /** As in REST paths. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CampaignVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb.path().equals(path)).findFirst();
    }

    public static CampaignVerb of(CampaignCommand command) {
        return Arrays.stream(values()).filter(verb -> verb.command == command.getClass()).findFirst().orElseThrow();
    }
}
