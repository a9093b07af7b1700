package org.yiyun.catalog;

import java.util.List;

/**
 * What of one kind uses codes that a version changes.
 *
 * @param kind     of what uses them, such as {@code POLICY} or {@code ARTICLE}. Texts: {@code catalog.use.*}
 * @param count    how many use at least one of the codes
 * @param examples the first of them, by name
 */
public record CodeUse(String kind, long count, List<String> examples) {
    public CodeUse {
        examples = List.copyOf(examples);
    }
}
