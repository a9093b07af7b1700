package org.yiyun.platform.problem;

import java.io.Serializable;
import java.util.Map;

/**
 * One fault of one input value.
 *
 * @param path where it is, as in {@code contact.phone} or {@code lines[2].amount}; empty for the whole input
 * @param key  key of the text in bundle {@code problem}, for example {@code field.required}
 * @param params named values of the text
 */
public record FieldError(String path, String key, Map<String, ?> params) implements Serializable {
    public FieldError(String path, String key) {
        this(path, key, Map.of());
    }
}
