/** Tests of the feature. */
@NullMarked
package org.yiyun.benefit;

import org.jspecify.annotations.NullMarked;
