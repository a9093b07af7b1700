package org.yiyun.web.sla;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.sla.PreviewSla;

/** Body of {@code POST /sla/preview}; the level may be a number (2) or a text ("2", "L2", "二级故障"). */
public record PreviewBody(
        @NotBlank @Size(max = 40) String profile,
        @NotBlank @Size(max = 40) String kind,
        @Nullable @Size(max = 40) String scheme,
        @Nullable JsonValue level,
        @Nullable @Size(max = 40) String serviceLine,
        @NotNull Instant startedAt,
        @Nullable @Size(max = 100) List<PreviewSla.@Valid Pause> pauses) {

    PreviewSla question() {
        return new PreviewSla(profile, kind, scheme, text(level), serviceLine, startedAt, pauses);
    }

    private static @Nullable String text(@Nullable JsonValue level) {
        if (level == null || level == JsonValue.NULL) {
            return null;
        }
        if (level instanceof JsonString text && text.getString().length() <= 40) {
            return text.getString().isBlank() ? null : text.getString().strip();
        }
        if (level instanceof JsonNumber number && number.isIntegral() && number.toString().length() <= 9) {
            return number.toString();
        }
        throw BusinessException.invalid("level", "field.type.integer", Map.of());
    }
}
