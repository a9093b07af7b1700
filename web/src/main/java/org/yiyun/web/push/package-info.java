/** The live line to open pages (推送): what changes is told at once, on every node. */
@NullMarked
package org.yiyun.web.push;

import org.jspecify.annotations.NullMarked;
