/** From a call centre's message to the committed ticket, beside a plain JDBC loop. */
@NullMarked
package org.yiyun.bench.hotline;

import org.jspecify.annotations.NullMarked;
