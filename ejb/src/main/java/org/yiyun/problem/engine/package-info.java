/** How alike two texts are, with the words that explain it; pure calculation. */
@NullMarked
package org.yiyun.problem.engine;

import org.jspecify.annotations.NullMarked;
