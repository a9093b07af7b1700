/** Tests of reviews on a database. */
@NullMarked
package org.yiyun.standardization.review.internal;

import org.jspecify.annotations.NullMarked;
