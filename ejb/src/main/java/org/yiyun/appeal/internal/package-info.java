/** Nobody else's business: findings, who may know of them, and the desk. */
@NullMarked
package org.yiyun.appeal.internal;

import org.jspecify.annotations.NullMarked;
