/** Limits, levels and try-outs over REST and on their page (服务级别). */
@NullMarked
package org.yiyun.web.sla;

import org.jspecify.annotations.NullMarked;
