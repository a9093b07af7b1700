/** Tests of policies as data. */
@NullMarked
package org.yiyun.policy.engine;

import org.jspecify.annotations.NullMarked;
