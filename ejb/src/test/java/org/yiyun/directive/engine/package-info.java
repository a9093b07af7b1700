/** Tests of the feature. */
@NullMarked
package org.yiyun.directive.engine;

import org.jspecify.annotations.NullMarked;
