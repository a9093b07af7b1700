/** Tests of the feature's adapters. */
@NullMarked
package org.yiyun.web.matching;

import org.jspecify.annotations.NullMarked;
