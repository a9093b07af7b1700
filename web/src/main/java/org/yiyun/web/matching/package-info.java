/** Matching of catalogues (目录对照): REST and pages. */
@NullMarked
package org.yiyun.web.matching;

import org.jspecify.annotations.NullMarked;
