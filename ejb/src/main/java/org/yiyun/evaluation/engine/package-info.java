/** Points, totals and grades; pure calculation. */
@NullMarked
package org.yiyun.evaluation.engine;

import org.jspecify.annotations.NullMarked;
