package org.yiyun.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * What somebody had to say, as it is recorded (及时记录).
 *
 * @param letter      praise that came in writing (表扬信); only with {@link ComplaintKind#PRAISE}; false where nothing is said
 * @param complainant null for somebody who gives no name
 * @param about       null where that is not known yet
 * @param ticket      number of the ticket in which it happened
 * @param receivedAt  when it was said, not later than now; null for now
 */
public record RegisterComplaint(
        @NotNull ComplaintKind kind,
        @NotNull ComplaintChannel channel,
        @Nullable Boolean letter,
        @NotBlank @Size(max = 8000) String text,
        @Nullable @Valid Complainant complainant,
        @Nullable @Valid ComplaintAbout about,
        @Nullable @Size(max = 40) String ticket,
        @Nullable @PastOrPresent Instant receivedAt) {
    public RegisterComplaint {
        letter = Boolean.TRUE.equals(letter);
        text = text == null ? null : text.strip();
        ticket = Typed.orNull(ticket);
    }
}
