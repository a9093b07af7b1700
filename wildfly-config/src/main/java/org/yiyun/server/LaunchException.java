package org.yiyun.server;

import java.io.Serial;

/** Why the launch cannot go on, in words for the person at the terminal. */
public final class LaunchException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public LaunchException(String message) {
        super(message);
    }

    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
