package org.yiyun.ticket;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody does to a ticket. One record for each {@link TicketVerb}; its components are the body of the REST verb. */
public sealed interface TicketCommand {
    /** 定级, a decision with its reason (REQ-SLA-01). {@code scheme} is the level scheme, the deployment's own if null. */
    record Grade(@Min(1) @Max(9) int level, @NotBlank @Size(max = 1000) String reason, @Nullable @Size(max = 40) String scheme)
            implements TicketCommand {
        public Grade(int level, String reason) {
            this(level, reason, null);
        }
    }

    /** 派单 to a member of staff. */
    record Assign(@NotBlank @Size(max = 60) String assignee) implements TicketCommand {}

    /** 接单确认: confirms the service request; the completion limits of 001 三(三)3(3) count from here. */
    record Accept() implements TicketCommand {}

    /** 挂起, waiting for the user or another party. */
    record Pause(@NotBlank @Size(max = 1000) String reason) implements TicketCommand {}

    /** 恢复. */
    record Resume() implements TicketCommand {}

    /** 同意远程: the user's recorded consent, without which no remote session starts (REQ-DESK-09). */
    record Consent(@NotBlank @Size(max = 60) String givenBy, @NotBlank @Size(max = 500) String scope) implements TicketCommand {}

    /** 开始远程 diagnosis; needs a consent. */
    record StartRemote(@Nullable @Size(max = 500) String note) implements TicketCommand {}

    /** 远程无法解决: for level 2 an on-site dispatch follows at once (REQ-SLA-04). */
    record RemoteFailed(@NotBlank @Size(max = 1000) String reason) implements TicketCommand {}

    /** 派出 an engineer to the site. */
    record Dispatch(@NotBlank @Size(max = 60) String engineer) implements TicketCommand {}

    /** 到场. */
    record Arrive() implements TicketCommand {}

    /** 上报省级 with the number that the provincial ticket system gave (REQ-DESK-10). */
    record ReportToProvince(@NotBlank @Size(max = 60) String externalNumber, @Nullable @Size(max = 60) String externalState)
            implements TicketCommand {
        public ReportToProvince(String externalNumber) {
            this(externalNumber, null);
        }
    }

    /** 提出解决方案. */
    record Propose(@NotBlank @Size(max = 8000) String text) implements TicketCommand {}

    /** 排除; a fault also wants cause and prevention, here or before it closes (REQ-DESK-12). */
    record Resolve(
            @NotBlank @Size(max = 8000) String solution,
            @Nullable @Size(max = 4000) String cause,
            @Nullable @Size(max = 4000) String prevention,
            @NotNull HandlingMode mode)
            implements TicketCommand {}

    /** 反馈 of the result to the user. */
    record Feedback(@NotBlank @Size(max = 4000) String text) implements TicketCommand {}

    /** 关闭, with what the user said; {@code score} from 1 to 5. Cause and prevention may be handed in late, here. */
    record Close(
            @Nullable Boolean satisfied,
            @Nullable @Min(1) @Max(5) Integer score,
            @Nullable @Size(max = 4000) String cause,
            @Nullable @Size(max = 4000) String prevention)
            implements TicketCommand {
        public Close(@Nullable Boolean satisfied, @Nullable Integer score) {
            this(satisfied, score, null, null);
        }
    }

    /** 重新打开. */
    record Reopen(@NotBlank @Size(max = 1000) String reason) implements TicketCommand {}

    /** 合并 into another ticket, which then stands for both. */
    record Merge(@NotBlank @Size(max = 30) String into) implements TicketCommand {}

    /** 撤销合并. */
    record Unmerge() implements TicketCommand {}

    /** 升级 by hand to the next line of support. */
    record Escalate(@NotBlank @Size(max = 1000) String reason) implements TicketCommand {}

    /** 备注; {@code internal} ones are not shown to institutions. */
    record Comment(@NotBlank @Size(max = 8000) String text, boolean internal) implements TicketCommand {}
}
