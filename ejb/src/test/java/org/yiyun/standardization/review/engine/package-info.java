/** Tests of points. */
@NullMarked
package org.yiyun.standardization.review.engine;

import org.jspecify.annotations.NullMarked;
