package org.yiyun.standardization.settlement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A settlement list out of a kept bill: its charges by national kind and class, what fund and patient pay.
 *
 * @param bill        number of the bill
 * @param fundPayType of the fund that the bill's payout is of, as in the national dictionary
 * @param fields      further values of {@code setlinfo} by their national names; they go before what the bill says
 */
public record GenerateList(
        @Nullable @Size(max = 12) String institution, @NotBlank @Size(max = 40) String bill, @NotBlank @Pattern(regexp = "[0-9]{6}") String fundPayType,
        @NotNull Map<String, String> fields) {
    public GenerateList {
        fields = fields == null ? Map.of() : fields.entrySet().stream().filter(field -> field.getValue() != null)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
