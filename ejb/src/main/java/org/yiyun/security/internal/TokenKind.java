package org.yiyun.security.internal;

/** What a token is for. */
public enum TokenKind {
    /** A browser session: ends when idle. */
    PAGE,
    /** A program's: lives a fixed time. */
    API
}
