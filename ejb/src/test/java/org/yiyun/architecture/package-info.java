/** The rules that keep the borders between features (docs/ARCHITECTURE.md). */
@NullMarked
package org.yiyun.architecture;

import org.jspecify.annotations.NullMarked;
