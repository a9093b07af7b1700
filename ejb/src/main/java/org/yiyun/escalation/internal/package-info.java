/** The scheduler, the targets and the messages of escalation. */
@NullMarked
package org.yiyun.escalation.internal;

import org.jspecify.annotations.NullMarked;
