/** Notifications over REST and as a page. */
@NullMarked
package org.yiyun.web.notification;

import org.jspecify.annotations.NullMarked;
