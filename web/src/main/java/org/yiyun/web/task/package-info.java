/** Tasks and their supervision over REST, on pages and as files. */
@NullMarked
package org.yiyun.web.task;

import org.jspecify.annotations.NullMarked;
