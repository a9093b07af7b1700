package org.yiyun.catalog.engine;

import org.jspecify.annotations.Nullable;

/**
 * One field that differs.
 *
 * @param before null if it was absent
 * @param after  null if it is absent
 */
public record FieldChange(String field, String nameZh, @Nullable String before, @Nullable String after) {}
