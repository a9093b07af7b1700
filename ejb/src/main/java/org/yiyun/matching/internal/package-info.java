/** Items, decisions, imports and their rules. */
@NullMarked
package org.yiyun.matching.internal;

import org.jspecify.annotations.NullMarked;
