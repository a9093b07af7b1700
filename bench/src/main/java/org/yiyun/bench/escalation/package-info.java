/** The look for due alarms (升级扫描). */
@NullMarked
package org.yiyun.bench.escalation;

import org.jspecify.annotations.NullMarked;
