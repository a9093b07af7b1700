/** Tests of the clocks. */
@NullMarked
package org.yiyun.sla.engine;

import org.jspecify.annotations.NullMarked;
