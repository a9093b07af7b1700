/** Tests of files that are handed in. */
@NullMarked
package org.yiyun.platform.file;

import org.jspecify.annotations.NullMarked;
