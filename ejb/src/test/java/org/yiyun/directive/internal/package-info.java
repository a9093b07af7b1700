/** Tests of the feature. */
@NullMarked
package org.yiyun.directive.internal;

import org.jspecify.annotations.NullMarked;
