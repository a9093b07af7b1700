package org.yiyun.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.FileOutline;

/**
 * A file that was handed in and is not ordered yet: what it looks like, and how its first rows fare.
 *
 * @param outline  its tables and what each column is taken for; null if it cannot be read as tables
 * @param refusal  why it cannot be imported as it is; null if it can
 * @param checked  rows that were looked at, from the first one
 * @param accepted those of them that suit the library
 * @param whole    whether that were all rows of the file
 * @param faults   the first faults of the others
 * @param codes    how codes are made of fields; null if a column brings them, or nothing was said
 */
public record UploadView(
        UUID id, OrderImport order, long size, @Nullable FileOutline outline, @Nullable Refusal refusal, int checked, int accepted,
        boolean whole, List<RowFault> faults, @Nullable Codes codes) {
    public UploadView {
        faults = List.copyOf(faults);
    }

    /** Key of a text and its values. */
    public record Refusal(String code, List<String> arguments) {
        public Refusal {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * How codes are made of fields.
     *
     * @param example of the first row that suits the library; empty if none does
     * @param before  how those of the version in force are made, if that is another way: with this one all of them would be stopped
     */
    public record Codes(CodeComposition composition, String example, @Nullable CodeComposition before) {}

    public int rejected() {
        return checked - accepted;
    }
}
