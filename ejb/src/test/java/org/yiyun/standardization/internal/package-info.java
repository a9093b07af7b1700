/** Tests of standardization on a database. */
@NullMarked
package org.yiyun.standardization.internal;

import org.jspecify.annotations.NullMarked;
