/** Texts as people type, read and search them: Chinese full-text tokens (分词), readings (拼音), simplified characters (简体字), times, check sums. */
@NullMarked
package org.yiyun.platform.text;

import org.jspecify.annotations.NullMarked;
