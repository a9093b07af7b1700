/** Tests of the feature. */
@NullMarked
package org.yiyun.policy;

import org.jspecify.annotations.NullMarked;
