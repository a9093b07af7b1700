package org.yiyun.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * A request as it comes in (REQ-DESK-03).
 *
 * @param symptom     what the caller saw (现象)
 * @param system      code of a business system of the register (REQ-SCP-02)
 * @param institution national code of the institution that asks; an institution's own client may leave it out
 * @param externalKey the sender's own unique key: the same key gives the same ticket
 * @param occurredAt  when it happened, not later than now
 * @param serviceLine code of the service line (服务子项) that it counts for, as 接口运营 or 前台巡检 with their four hours (REQ-SLA-07); that of
 *     the kind if null
 */
public record OpenTicket(
        @NotNull TicketKind kind,
        @NotNull Channel channel,
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 8000) String description,
        @Nullable @Size(max = 4000) String symptom,
        @Nullable @Size(max = 60) String system,
        @Nullable @Size(max = 120) String module,
        @Nullable @Size(max = 20) String institution,
        @NotNull @Valid Contact contact,
        @Nullable @Size(min = 1, max = 120) String externalKey,
        @Nullable @PastOrPresent Instant occurredAt,
        @Nullable @Size(max = 40) String serviceLine) {
    public OpenTicket {
        title = strip(title);
        description = strip(description);
        symptom = Typed.orNull(symptom);
        system = Typed.orNull(system);
        module = Typed.orNull(module);
        institution = Typed.orNull(institution);
        externalKey = strip(externalKey);
        serviceLine = Typed.orNull(serviceLine);
    }

    /** Counts for the service line of its kind. */
    public OpenTicket(
            TicketKind kind, Channel channel, String title, String description, @Nullable String symptom, @Nullable String system,
            @Nullable String module, @Nullable String institution, Contact contact, @Nullable String externalKey,
            @Nullable Instant occurredAt) {
        this(kind, channel, title, description, symptom, system, module, institution, contact, externalKey, occurredAt, null);
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null ? null : text.strip();
    }
}
