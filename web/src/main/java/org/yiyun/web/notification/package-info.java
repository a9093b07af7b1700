/** Notifications over REST and as a page, and the push to open pages. */
@NullMarked
package org.yiyun.web.notification;

import org.jspecify.annotations.NullMarked;
