/** Strict binding of JSON to records (报文解析) with errors that name the path. */
@NullMarked
package org.yiyun.platform.json;

import org.jspecify.annotations.NullMarked;
