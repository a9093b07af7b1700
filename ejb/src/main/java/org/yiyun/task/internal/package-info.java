/** Nobody else's business: the task, who may see it, its desk. */
@NullMarked
package org.yiyun.task.internal;

import org.jspecify.annotations.NullMarked;
