/** Storage of limits, levels and profiles. */
@NullMarked
package org.yiyun.sla.internal;

import org.jspecify.annotations.NullMarked;
