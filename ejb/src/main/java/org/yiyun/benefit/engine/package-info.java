/**
 * Benefits (待遇计算) as pure calculation: one claim, a person's claims in order of time with what accumulates, the cases of a
 * policy, cases that it proposes, and whether its cases notice a wrong figure. No Jakarta API.
 */
@NullMarked
package org.yiyun.benefit.engine;

import org.jspecify.annotations.NullMarked;
