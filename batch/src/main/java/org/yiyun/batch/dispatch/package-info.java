/** Dry runs of dispatch rules (试派). */
@NullMarked
package org.yiyun.batch.dispatch;

import org.jspecify.annotations.NullMarked;
