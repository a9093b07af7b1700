/** Campaigns, how they are worked on, and reminders of their activities. */
@NullMarked
package org.yiyun.publicity.internal;

import org.jspecify.annotations.NullMarked;
