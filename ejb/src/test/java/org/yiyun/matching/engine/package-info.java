/** Tests of the matching engine, and the truth set (真值集) by which its quality is measured, here in small and in {@code bench} in full. */
@NullMarked
package org.yiyun.matching.engine;

import org.jspecify.annotations.NullMarked;
