/** The statistics of satisfaction: pure calculation, no Jakarta API. */
@NullMarked
package org.yiyun.satisfaction.engine;

import org.jspecify.annotations.NullMarked;
