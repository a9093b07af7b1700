package org.yiyun.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A chat as it was copied, to be taken apart; nothing is kept. */
public record ReadChat(@NotBlank @Size(max = ReadChat.LONGEST) String text) {
    /** Characters; some thousand messages. */
    public static final int LONGEST = 60_000;
}
