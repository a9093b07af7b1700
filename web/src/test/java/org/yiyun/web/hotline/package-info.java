/** Tests of the feature's adapters. */
@NullMarked
package org.yiyun.web.hotline;

import org.jspecify.annotations.NullMarked;
