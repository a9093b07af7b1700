/** Files that people hand in (上传文件), looked at before they are kept, and the tables that keep them. */
@NullMarked
package org.yiyun.platform.file;

import org.jspecify.annotations.NullMarked;
