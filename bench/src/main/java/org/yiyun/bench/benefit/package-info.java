/** Benefits beside the same scheme written by hand, in Drools and in DMN. */
@NullMarked
package org.yiyun.bench.benefit;

import org.jspecify.annotations.NullMarked;
