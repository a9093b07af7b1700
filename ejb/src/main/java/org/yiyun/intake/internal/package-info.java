/** How the mailbox is read, mails are understood and kept, and senders answered. */
@NullMarked
package org.yiyun.intake.internal;

import org.jspecify.annotations.NullMarked;
