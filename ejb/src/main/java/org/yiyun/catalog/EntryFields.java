package org.yiyun.catalog;

import java.util.Map;

/** Some fields of an entry. @param values canonical texts by field key; of those asked for, the ones that it has */
public record EntryFields(String code, String name, Map<String, String> values) {
    public EntryFields {
        values = Map.copyOf(values);
    }
}
