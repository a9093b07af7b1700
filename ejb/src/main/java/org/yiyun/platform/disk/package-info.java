/** Room on the disks of this node (磁盘空间). */
@NullMarked
package org.yiyun.platform.disk;

import org.jspecify.annotations.NullMarked;
