/** Reviews with their points, samples, findings and papers. */
@NullMarked
package org.yiyun.standardization.review.internal;

import org.jspecify.annotations.NullMarked;
