/** Proposals for institutions' own items (目录对照推荐). */
@NullMarked
package org.yiyun.batch.matching;

import org.jspecify.annotations.NullMarked;
