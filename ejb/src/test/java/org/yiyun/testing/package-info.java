/** What tests stand on: PostgreSQL, a unit over all entities, container-like transactions, a caller. */
@NullMarked
package org.yiyun.testing;

import org.jspecify.annotations.NullMarked;
