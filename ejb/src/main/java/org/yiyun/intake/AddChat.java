package org.yiyun.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.Channel;

/**
 * A chat that is added to a ticket as a comment.
 *
 * @param channel  a chat: QQ, QQ_GROUP, WECHAT, WECHAT_OFFICIAL or YUEZHENGYI
 * @param text     the chat as it was copied or exported
 * @param ticket   number of a ticket that is no complaint
 * @param internal the comment is not shown to institutions
 * @param person   who asks, as the chat names them; null if that is not said
 */
public record AddChat(
        @NotNull Channel channel,
        @NotBlank @Size(max = ReadChat.LONGEST) String text,
        @NotBlank @Size(max = 30) String ticket,
        boolean internal,
        @Nullable @Size(max = 60) String person) {}
