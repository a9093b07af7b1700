/** Versions of policies as they are kept. */
@NullMarked
package org.yiyun.policy.internal;

import org.jspecify.annotations.NullMarked;
