package org.yiyun.hotline;

import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a dead letter is put right before it is sent again.
 *
 * @param body   the whole body anew; needs the permission to see personal data
 * @param fields new values by name; the others stay as they are, an empty value takes the field out
 */
public record Correction(@Nullable @Size(max = 4_000_000) String body, @Nullable Map<String, String> fields) {
    /** As it is. */
    public static final Correction NONE = new Correction(null, null);
}
