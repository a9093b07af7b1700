/** Service metrics (服务指标): the wall board, the figures of a month with their rows, and their REST interface. */
@NullMarked
package org.yiyun.web.metrics;

import org.jspecify.annotations.NullMarked;
