/** Nobody else's business: the problem, its desk, what is like it. */
@NullMarked
package org.yiyun.problem.internal;

import org.jspecify.annotations.NullMarked;
