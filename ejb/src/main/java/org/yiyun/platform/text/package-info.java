/** Texts as people type, read and search them: Chinese full-text tokens (分词), times, check sums. */
@NullMarked
package org.yiyun.platform.text;

import org.jspecify.annotations.NullMarked;
