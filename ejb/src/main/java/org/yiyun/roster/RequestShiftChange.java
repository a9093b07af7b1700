package org.yiyun.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks a colleague to change shifts (换班) or to take one (顶班).
 *
 * @param shift       the caller's own
 * @param otherShift  that the caller takes in return; null to be covered for
 * @param counterpart login name of who shall cover; null where there is another shift: whoever has that one
 */
public record RequestShiftChange(
        @NotNull Long shift, @Nullable Long otherShift, @Nullable @Size(max = 60) String counterpart,
        @NotBlank @Size(max = 200) String reason) {}
