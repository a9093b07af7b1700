/** Nobody else's business: the complaint, who may see it, its desk. */
@NullMarked
package org.yiyun.complaint.internal;

import org.jspecify.annotations.NullMarked;
