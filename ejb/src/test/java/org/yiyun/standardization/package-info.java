/** Tests of standardization. */
@NullMarked
package org.yiyun.standardization;

import org.jspecify.annotations.NullMarked;
