package org.yiyun.directive;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * How an item of work stands.
 *
 * @param person    who does it; who has confirmed it for {@link WorkItem#USER_TEST}
 * @param plannedOn by when it is to be done
 * @param doneOn    when it was done; null while it is not
 * @param result    what came of it: needed once it is done
 */
public record WorkReport(
        @NotBlank @Size(max = 60) String person, @Nullable LocalDate plannedOn, @Nullable LocalDate doneOn,
        @Nullable @Size(max = 4000) String result) {
    public WorkReport {
        person = person == null ? null : person.strip();
        result = Typed.orNull(result);
    }
}
