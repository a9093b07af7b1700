/** Office files whose bytes depend on their content alone (办公文件). */
@NullMarked
package org.yiyun.platform.office;

import org.jspecify.annotations.NullMarked;
