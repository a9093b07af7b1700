/** Files that become versions of code libraries (代码库导入). */
@NullMarked
package org.yiyun.batch.catalog;

import org.jspecify.annotations.NullMarked;
