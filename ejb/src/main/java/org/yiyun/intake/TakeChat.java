package org.yiyun.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;

/**
 * A ticket that is opened of a chat.
 *
 * @param channel     a chat: QQ, QQ_GROUP, WECHAT, WECHAT_OFFICIAL or YUEZHENGYI
 * @param text        the chat as it was copied or exported
 * @param kind        any but COMPLAINT, which is recorded on its own page so that nobody sees it here
 * @param description null for the chat itself
 * @param system      code of the business system
 * @param person      who asks, as the chat names them
 * @param phone       null for none
 */
public record TakeChat(
        @NotNull Channel channel,
        @NotBlank @Size(max = ReadChat.LONGEST) String text,
        @NotNull TicketKind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 8000) String description,
        @Nullable @Size(max = 60) String system,
        @Nullable @Size(max = 20) String institution,
        @NotBlank @Size(max = 60) String person,
        @Nullable @Pattern(regexp = "[0-9+()\\- ]{5,30}", message = "field.phone") String phone) {}
