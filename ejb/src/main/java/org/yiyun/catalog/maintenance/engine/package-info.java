/** Makes the script of a maintenance (维护脚本) from what a version changes, without any interface to the outside. */
@NullMarked
package org.yiyun.catalog.maintenance.engine;

import org.jspecify.annotations.NullMarked;
