package org.yiyun.web.benefit;

import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.SaveExample;

/** Body of {@code POST /benefits/examples}: one calculation, or two as of {@link CompareBody}. */
public record SaveExampleBody(
        @NotBlank @Size(max = 120) String title,
        @Nullable @Size(max = 2000) String note,
        @NotNull @Valid CalculateBody left,
        @Nullable @Valid CalculateBody right,
        @Nullable JsonObject change) {
    SaveExample example() {
        var compared = new CompareBody(left, right, change);
        return new SaveExample(title, note, compared.leftQuestion(), right == null && change == null ? null : compared.rightQuestion());
    }
}
