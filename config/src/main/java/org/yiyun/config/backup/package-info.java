/**
 * Backup and restore (备份与恢复) by JDBC alone: for databases beside which no tools of PostgreSQL are at hand, above all the
 * embedded one. Both are run as the owner of the schema.
 */
@NullMarked
package org.yiyun.config.backup;

import org.jspecify.annotations.NullMarked;
