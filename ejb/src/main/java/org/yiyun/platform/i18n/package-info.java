/** Texts in Chinese and English (文案). */
@NullMarked
package org.yiyun.platform.i18n;

import org.jspecify.annotations.NullMarked;
