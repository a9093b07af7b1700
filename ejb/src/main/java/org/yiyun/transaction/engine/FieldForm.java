package org.yiyun.transaction.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with the form of a member of a message ({@link RefusalCode#FIELD}). Each has a sentence of its own that says what the
 * member has to be: {@code transaction.refusal.FIELD.text.<NAME>}.
 */
public enum FieldForm {
    /** Longer than {@code max} characters; it has {@code length}. */
    LENGTH,
    /** With line feeds, tabulators or other control characters. */
    CONTROL,
    /** A list of {@code count} objects, more than {@code max}. */
    ITEMS,
    /** No number, or one with more than {@code decimals} decimals. */
    NUMBER,
    /** No time that there is, or one of a year that cannot be meant. */
    TIME,
    /** No number of a message. */
    MSGID,
    /** No code of a region. */
    REGION,
    /** No identity number. */
    IDENTITY,
    /** A day before {@code from}. */
    NOT_BEFORE,
    /** Not the type of insurance {@code known} that the encounter was registered with. */
    INSURANCE;

    /** Name of the value that chooses the sentence. */
    static final String KEY = "form";

    /** The values of a reason, with which of the sentences it is. */
    Map<String, String> with(Map<String, ?> values) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(KEY, name()));
        values.forEach((name, value) -> all.put(name, String.valueOf(value)));
        return all;
    }
}
