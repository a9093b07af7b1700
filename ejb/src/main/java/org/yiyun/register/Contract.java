package org.yiyun.register;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contract (合同) and the values by which it differs from others.
 *
 * @param active whether it is this deployment's
 */
public record Contract(String code, String nameZh, String nameEn, boolean active, String source, List<Value> values) {
    public Contract {
        values = List.copyOf(values);
    }

    /** One value: either an amount in a unit or a text. */
    public record Value(
            String key,
            String nameZh,
            String nameEn,
            @Nullable BigDecimal amount,
            @Nullable String textZh,
            @Nullable String textEn,
            String unit,
            String source) {}
}
