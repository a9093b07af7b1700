package org.yiyun.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.TicketKind;

/**
 * A ticket that a person opens of a mail.
 *
 * @param kind        any but COMPLAINT, which is recorded on its own page so that nobody sees it here
 * @param description null for the text of the mail
 * @param institution whose mail it is, null for nobody's; the mail's address counts as its from then on if {@code remember}
 * @param phone       null for what the mail itself tells
 */
public record TakeMail(
        @NotNull TicketKind kind,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 8000) String description,
        @Nullable @Size(max = 20) String institution,
        @Nullable @Pattern(regexp = "[0-9+()\\- ]{5,30}", message = "field.phone") String phone,
        boolean remember) {}
