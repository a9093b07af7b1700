package org.yiyun.intake.internal;

import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.Contact;

/**
 * Who has written.
 *
 * @param contact     name and telephone as far as they can be told
 * @param institution whose address it is, null for nobody's
 * @param isStaff     it is the address of somebody of the staff
 */
record Sender(Contact contact, @Nullable String institution, boolean isStaff) {
    boolean isKnown() {
        return isStaff || institution != null;
    }
}
