/** Writes rows of a library as files that institutions and auditors load (目录导出): one row at a time, never a file as a whole. */
@NullMarked
package org.yiyun.catalog.writing;

import org.jspecify.annotations.NullMarked;
