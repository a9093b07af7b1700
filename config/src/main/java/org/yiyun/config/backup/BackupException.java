package org.yiyun.config.backup;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Why a backup or a restore was refused or broken off, in words for the operator. Nothing has changed then. */
public final class BackupException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
