/** The database (数据库): whether it answers and has room, as this node sees it; locks, moments and rows of native queries. */
@NullMarked
package org.yiyun.platform.database;

import org.jspecify.annotations.NullMarked;
