/** Whether the database answers and has room (数据库状态), as this node sees it. */
@NullMarked
package org.yiyun.platform.database;

import org.jspecify.annotations.NullMarked;
