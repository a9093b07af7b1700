/**
 * One node at a time (租约): a role such as "the relay" belongs to the node that holds its lease. A node that falls silent
 * loses its database sessions and its roles within fifteen seconds; if it was only frozen and wakes up, its work is refused,
 * because every transaction of a role proves the lease's epoch.
 */
@NullMarked
package org.yiyun.platform.lease;

import org.jspecify.annotations.NullMarked;
