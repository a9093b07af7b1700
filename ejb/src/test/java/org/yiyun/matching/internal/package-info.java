/** Tests of the feature on a database. */
@NullMarked
package org.yiyun.matching.internal;

import org.jspecify.annotations.NullMarked;
