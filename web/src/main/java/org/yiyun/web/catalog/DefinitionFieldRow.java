package org.yiyun.web.catalog;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.text.Typed;

/** A field of a library as it is typed, in its row. Code and name are texts that every entry has, whatever the row says. */
public class DefinitionFieldRow implements Serializable {
    private static final long serialVersionUID = 1;

    /** What a field is for; {@code OTHER} for most. */
    public enum Role {
        OTHER, CODE, NAME, PARENT;

        static Role of(FieldDefinition field, LibraryDefinition definition) {
            String key = field.key();
            return key.equals(definition.codeField()) ? CODE
                    : key.equals(definition.nameField()) ? NAME
                    : key.equals(definition.parentField()) ? PARENT : OTHER;
        }
    }

    private Role role = Role.OTHER;
    private @Nullable String key;
    private @Nullable String nameZh;
    private @Nullable String nameEn;
    private FieldType type = FieldType.TEXT;
    private boolean required;
    private boolean significant = true;
    private @Nullable String maxLength;
    private @Nullable String nationalColumn;
    private @Nullable String headings;

    static DefinitionFieldRow named(String nameZh, Role role) {
        DefinitionFieldRow row = new DefinitionFieldRow();
        row.nameZh = nameZh;
        row.role = role;
        row.required = true;
        return row;
    }

    static DefinitionFieldRow of(FieldDefinition field, LibraryDefinition definition) {
        DefinitionFieldRow row = new DefinitionFieldRow();
        row.role = Role.of(field, definition);
        row.key = field.key();
        row.nameZh = field.nameZh();
        row.nameEn = field.nameEn();
        row.type = field.type();
        row.required = field.required();
        row.significant = field.significant();
        row.maxLength = field.maxLength() == 0 ? null : String.valueOf(field.maxLength());
        row.nationalColumn = field.nationalColumn() < 0 ? null : String.valueOf(field.nationalColumn() + 1);
        row.headings = String.join("、", field.headings());
        return row;
    }

    /**
     * @param made    its key, typed or made of its name
     * @param longest 0 for no limit
     * @param column  0-based, -1 for none
     */
    DefinitionBody.Field body(String made, int longest, int column) {
        String chinese = Typed.orEmpty(nameZh);
        String english = Typed.orNull(nameEn);
        boolean isText = role != Role.OTHER;
        boolean isNeeded = role == Role.CODE || role == Role.NAME;
        return new DefinitionBody.Field(
                made, chinese, english == null ? chinese : english, isText ? FieldType.TEXT : type, required || isNeeded, significant, longest,
                column, others());
    }

    private List<String> others() {
        return Arrays.stream(Typed.orEmpty(headings).split("[、，,;；\\s]+")).filter(heading -> !heading.isEmpty()).distinct().toList();
    }

    public Role getRole() { return role; }

    public void setRole(@Nullable Role role) { this.role = role == null ? Role.OTHER : role; }

    public @Nullable String getKey() { return key; }

    public void setKey(@Nullable String key) { this.key = key; }

    public @Nullable String getNameZh() { return nameZh; }

    public void setNameZh(@Nullable String nameZh) { this.nameZh = nameZh; }

    public FieldType getType() { return type; }

    public void setType(@Nullable FieldType type) { this.type = type == null ? FieldType.TEXT : type; }

    public boolean isRequired() { return required; }

    public void setRequired(boolean required) { this.required = required; }

    public boolean isSignificant() { return significant; }

    public void setSignificant(boolean significant) { this.significant = significant; }

    public @Nullable String getMaxLength() { return maxLength; }

    public void setMaxLength(@Nullable String maxLength) { this.maxLength = maxLength; }

    public @Nullable String getNationalColumn() { return nationalColumn; }

    public void setNationalColumn(@Nullable String nationalColumn) { this.nationalColumn = nationalColumn; }

    public @Nullable String getHeadings() { return headings; }

    public void setHeadings(@Nullable String headings) { this.headings = headings; }
}
