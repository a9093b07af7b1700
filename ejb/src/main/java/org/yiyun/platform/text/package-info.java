/** Chinese texts: full-text tokens (分词), readings (拼音), simplified characters (简体字). */
@NullMarked
package org.yiyun.platform.text;

import org.jspecify.annotations.NullMarked;
