package org.yiyun.satisfaction;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Draws the sample and opens a survey.
 *
 * @param members the list that insured persons are drawn from, by whatever name staff know them, without identity or telephone
 *     numbers; of other audiences the product knows them itself
 */
public record OpenSurvey(@Nullable @Size(max = 100_000) List<String> members) {
    public OpenSurvey {
        members = members == null
                ? List.of()
                : members.stream().filter(Objects::nonNull).map(String::strip).filter(member -> !member.isEmpty()).distinct().toList();
    }
}
