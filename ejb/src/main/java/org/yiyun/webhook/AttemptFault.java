package org.yiyun.webhook;

/** Why an attempt had no answer. Texts: {@code webhook.fault.*}. */
public enum AttemptFault {
    /** The address is none that may be sent to. */
    BLOCKED,
    UNKNOWN_HOST,
    /** Nobody listens there. */
    CONNECT,
    /** Not connected in three seconds, or no answer in ten. */
    TIMEOUT,
    /** The certificate is not trusted, or there is none. */
    TLS,
    /** The connection broke. */
    BROKEN,
    /** Its secret cannot be opened with the key of this installation. */
    SECRET
}
