package org.yiyun.security.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Caller;

/**
 * Somebody who can log in, person or program.
 *
 * @param subject login or client id
 * @param hash    of the password or secret; null if there is no such account
 */
public record Account(Caller.Kind kind, String subject, @Nullable String hash, boolean active) {
    private static final int MAX_NAME = 60;

    static Account none(Caller.Kind kind, String subject) {
        return new Account(kind, subject, null, false);
    }

    /** A name as somebody typed it, in the form in which names are stored. */
    public static String normal(Caller.Kind kind, String typed) {
        var clean = typed.strip().replaceAll("\\p{Cntrl}", "?");
        var cut = clean.length() <= MAX_NAME ? clean : clean.substring(0, MAX_NAME);
        return kind == Caller.Kind.STAFF ? cut.toLowerCase(Locale.ROOT) : cut;
    }

    public boolean hasPassword(String password) {
        return Passwords.matches(hash, password) && active;
    }

    /** Under which its failures are counted. */
    String failureKey() {
        return failureKey(kind, subject);
    }

    public static String failureKey(Caller.Kind kind, String subject) {
        return kind + ":" + subject;
    }
}
