/** Trials of service-level drafts (时限试运行). */
@NullMarked
package org.yiyun.batch.sla;

import org.jspecify.annotations.NullMarked;
