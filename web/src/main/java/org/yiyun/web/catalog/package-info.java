/** Code libraries (代码库) in REST and on pages. */
@NullMarked
package org.yiyun.web.catalog;

import org.jspecify.annotations.NullMarked;
