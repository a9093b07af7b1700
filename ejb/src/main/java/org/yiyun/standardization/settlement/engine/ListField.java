package org.yiyun.standardization.settlement.engine;

import java.util.List;
import java.util.Set;

/**
 * A field of a node of the settlement list.
 *
 * @param key       as in the national interface
 * @param maxLength characters
 * @param libraries of {@code catalog} of one of which the value has to be a code; none for what is no code
 * @param values    of the national dictionary; empty for any
 * @param secret    whether it tells who the patient or a relative is, and how it is masked
 */
public record ListField(
        String key, String nameZh, Kind kind, boolean required, int maxLength, List<String> libraries, Set<String> values, Secret secret) {
    /** What a value looks like. */
    public enum Kind {
        TEXT,
        /** An amount in yuan with at most two decimals. */
        MONEY,
        NUMBER,
        /** yyyy-MM-dd, with a time or without. */
        DATE
    }

    /** How a value is hidden from who may not see it. */
    public enum Secret { NONE, NAME, IDENTITY, PHONE, WHOLE }

    static ListField text(String key, String nameZh, boolean required, int maxLength) {
        return new ListField(key, nameZh, Kind.TEXT, required, maxLength, List.of(), Set.of(), Secret.NONE);
    }

    static ListField money(String key, String nameZh) {
        return new ListField(key, nameZh, Kind.MONEY, true, 20, List.of(), Set.of(), Secret.NONE);
    }

    static ListField number(String key, String nameZh) {
        return new ListField(key, nameZh, Kind.NUMBER, false, 20, List.of(), Set.of(), Secret.NONE);
    }

    static ListField date(String key, String nameZh, boolean required) {
        return new ListField(key, nameZh, Kind.DATE, required, 19, List.of(), Set.of(), Secret.NONE);
    }

    static ListField code(String key, String nameZh, boolean required, String... libraries) {
        return new ListField(key, nameZh, Kind.TEXT, required, 50, List.of(libraries), Set.of(), Secret.NONE);
    }

    static ListField oneOf(String key, String nameZh, boolean required, String... values) {
        return new ListField(key, nameZh, Kind.TEXT, required, 20, List.of(), Set.of(values), Secret.NONE);
    }

    ListField secret(Secret how) {
        return new ListField(key, nameZh, kind, required, maxLength, libraries, values, how);
    }
}
