/** Service records, and what engineers are told. */
@NullMarked
package org.yiyun.visit.internal;

import org.jspecify.annotations.NullMarked;
