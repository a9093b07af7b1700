package org.yiyun.catalog.engine;

import java.util.List;

/**
 * One field of a library.
 *
 * @param key            name of the field in contents, REST and stored data; lower-case snake case, for national libraries the
 *                       column's name in the national tables
 * @param nameZh         heading in Chinese, as in the national layout
 * @param required       a row without it is refused
 * @param significant    a difference in this field makes the entry changed; others are carried along
 * @param maxLength      greatest length of the canonical text in characters; 0 for no limit of its own
 * @param nationalColumn 0-based column in the national TXT, -1 if the field is not in it
 * @param headings       further Chinese headings under which files bring the field
 */
public record FieldDefinition(
        String key,
        String nameZh,
        String nameEn,
        FieldType type,
        boolean required,
        boolean significant,
        int maxLength,
        int nationalColumn,
        List<String> headings) {
    public FieldDefinition {
        headings = List.copyOf(headings);
    }
}
