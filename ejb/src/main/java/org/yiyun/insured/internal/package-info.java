/** Register, channels and queries of insured persons, inside. */
@NullMarked
package org.yiyun.insured.internal;

import org.jspecify.annotations.NullMarked;
