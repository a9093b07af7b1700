/** Figures of cases and the comparison of two sides. Pure. */
@NullMarked
package org.yiyun.flow.engine;

import org.jspecify.annotations.NullMarked;
