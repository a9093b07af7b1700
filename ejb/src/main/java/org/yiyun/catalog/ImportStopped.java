package org.yiyun.catalog;

import jakarta.ejb.ApplicationException;

/** Somebody stopped an import, or a publication, while it worked: nothing of it is kept, and a restart begins again. */
@ApplicationException(rollback = true)
public class ImportStopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ImportStopped(long row) {
        super("stopped behind row " + row);
    }
}
