/** Pages and REST of standardization (贯标). */
@NullMarked
package org.yiyun.web.standardization;

import org.jspecify.annotations.NullMarked;
