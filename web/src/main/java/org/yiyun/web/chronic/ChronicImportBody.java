package org.yiyun.web.chronic;

import org.yiyun.web.rest.ImportedRowsBody;

/**
 * What came of a list of registrations.
 *
 * @param rows        how many lines were registered, and what is wrong with the others in words
 * @param correctable the other lines as csv with the reason, to be corrected and brought again; empty if all were registered
 */
public record ChronicImportBody(ImportedRowsBody rows, String correctable) {
    /** Without who it is about. */
    @Override
    public String toString() {
        return "ChronicImportBody[" + rows.taken() + " taken, " + rows.rejected().size() + " rejected]";
    }
}
