/** The jobs that make reports (报告批处理). */
@NullMarked
package org.yiyun.batch.reporting;

import org.jspecify.annotations.NullMarked;
