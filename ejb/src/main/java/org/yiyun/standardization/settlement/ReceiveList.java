package org.yiyun.standardization.settlement;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A settlement list in the layout of the national transaction 4101.
 *
 * @param institution null for the caller's own
 * @param list        the whole message with {@code infno} and {@code input}, its {@code input}, or the nodes alone
 */
public record ReceiveList(@Nullable @Size(max = 12) String institution, @NotNull JsonObject list) {}
