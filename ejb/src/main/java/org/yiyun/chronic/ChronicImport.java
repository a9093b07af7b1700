package org.yiyun.chronic;

import org.yiyun.platform.file.ImportedRows;

/**
 * What came of a list of registrations.
 *
 * @param rows        how many lines were registered, and what is wrong with the others
 * @param correctable the other lines as csv with the columns that the list had and the reason, to be corrected and brought again; empty
 *                    if all were registered. It holds what was brought of the persons and goes to who brought it alone.
 */
public record ChronicImport(ImportedRows rows, String correctable) {
    /** Without who it is about. */
    @Override
    public String toString() {
        return "ChronicImport[" + rows.taken() + " taken, " + rows.rejected().size() + " rejected]";
    }
}
