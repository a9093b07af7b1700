/** Tests of the feature. */
@NullMarked
package org.yiyun.platform.text;

import org.jspecify.annotations.NullMarked;
