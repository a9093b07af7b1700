/** Flows, their logs and changes, inside. */
@NullMarked
package org.yiyun.flow.internal;

import org.jspecify.annotations.NullMarked;
