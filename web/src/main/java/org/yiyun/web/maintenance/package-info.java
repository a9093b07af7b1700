/** Upkeep of code libraries (代码库更新维护), in REST and on pages. */
@NullMarked
package org.yiyun.web.maintenance;

import org.jspecify.annotations.NullMarked;
