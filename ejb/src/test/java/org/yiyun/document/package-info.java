/** Tests of the feature. */
@NullMarked
package org.yiyun.document;

import org.jspecify.annotations.NullMarked;
