/** Benefits beside the same scheme written by hand. */
@NullMarked
package org.yiyun.bench.benefit;

import org.jspecify.annotations.NullMarked;
