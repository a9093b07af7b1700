/** Cursor paging (分页) with exact totals and a stable order. */
@NullMarked
package org.yiyun.platform.paging;

import org.jspecify.annotations.NullMarked;
