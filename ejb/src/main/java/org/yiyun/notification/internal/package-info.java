/** Notifications as stored, the push to browsers, the queue of mails. */
@NullMarked
package org.yiyun.notification.internal;

import org.jspecify.annotations.NullMarked;
