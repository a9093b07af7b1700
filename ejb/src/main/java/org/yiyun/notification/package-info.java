/**
 * Notifications (通知): what people are told in their pages, pushed to every open browser, and by mail. A service to the
 * features above, of which it knows none: early in their order, so that policies can use it too (ADR 065).
 *
 * <p>One notification for each person named and each message, unread until they read it. Pushes are hints that something is
 * new; what is new is read over the ordinary ways. Mail waits in its own table and is tried again for a day; it holds up
 * nothing, and is off unless configured.
 */
@NullMarked
package org.yiyun.notification;

import org.jspecify.annotations.NullMarked;
