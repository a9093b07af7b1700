package org.yiyun.catalog.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code library as data: what its entries hold and what their codes look like.
 *
 * @param key             name in addresses and stored data, such as {@code WESTERN_CHINESE_DRUG}
 * @param nationalNumber  number of the national transaction that delivers it, such as {@code 1301}; empty if there is none
 * @param codeField       key of the field with the code
 * @param nameField       key of the field with the name
 * @param parentField     key of the field with the code of the entry above; null for a library without levels
 * @param nationalColumns number of columns of its national TXT; 0 if there is none
 * @param fields          its fields, in the order of pages and files
 */
public record LibraryDefinition(
        String key,
        String nationalNumber,
        String nameZh,
        String nameEn,
        CodePattern pattern,
        String codeField,
        String nameField,
        @Nullable String parentField,
        int nationalColumns,
        List<FieldDefinition> fields) {
    /** Key of the field by which national layouts say {@code 0} of an entry that is not valid any more. */
    public static final String VALID_FLAG = "vali_flag";

    public LibraryDefinition {
        fields = List.copyOf(fields);
    }

    /** The field of this key. */
    public Optional<FieldDefinition> field(String fieldKey) {
        return fields.stream().filter(field -> field.key().equals(fieldKey)).findFirst();
    }

    /** The fields whose difference makes an entry changed, in order. */
    public List<FieldDefinition> significant() {
        return fields.stream().filter(FieldDefinition::significant).toList();
    }
}
