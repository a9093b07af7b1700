package org.yiyun.server;

/** What becomes of a node that ended unexpectedly. */
enum Restart {
    ALWAYS,
    /** It stays away, so that it can be seen how the others go on. */
    NEVER
}
