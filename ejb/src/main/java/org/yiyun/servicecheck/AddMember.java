package org.yiyun.servicecheck;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who joins the group.
 *
 * @param until last day; null for no end
 */
public record AddMember(@NotBlank @Size(max = 60) String login, @NotNull LocalDate from, @Nullable LocalDate until) {
    public AddMember {
        login = login == null ? null : login.strip();
    }
}
