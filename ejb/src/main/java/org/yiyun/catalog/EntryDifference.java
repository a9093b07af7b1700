package org.yiyun.catalog;

import java.util.List;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.engine.FieldChange;

/**
 * An entry that differs between two versions.
 *
 * @param fields every field that differs, in the order of the definition
 */
public record EntryDifference(String code, String name, ChangeKind kind, List<FieldChange> fields) {
    public EntryDifference {
        fields = List.copyOf(fields);
    }
}
