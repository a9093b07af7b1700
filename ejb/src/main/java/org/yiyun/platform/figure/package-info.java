/** Figures that tell how the product does (运行指标), for the cluster page and for metrics. */
@NullMarked
package org.yiyun.platform.figure;

import org.jspecify.annotations.NullMarked;
