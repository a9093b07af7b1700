package org.yiyun.catalog.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two contents, field by field. */
public final class Differences {
    private Differences() {}

    /** In the order of the definition; fields that are equal, or absent on both sides, are left out. */
    public static List<FieldChange> of(LibraryDefinition definition, @Nullable EntryContent before, @Nullable EntryContent after) {
        return definition.fields().stream()
                .map(field -> new FieldChange(field.key(), field.nameZh(), text(before, field), text(after, field)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static @Nullable String text(@Nullable EntryContent content, FieldDefinition field) {
        return content == null ? null : content.values().get(field.key());
    }
}
