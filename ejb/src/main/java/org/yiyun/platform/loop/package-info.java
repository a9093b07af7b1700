/** Work that each node repeats for as long as it lives (后台循环). */
@NullMarked
package org.yiyun.platform.loop;

import org.jspecify.annotations.NullMarked;
