/** Chinese full-text tokens (分词). */
@NullMarked
package org.yiyun.platform.text;

import org.jspecify.annotations.NullMarked;
