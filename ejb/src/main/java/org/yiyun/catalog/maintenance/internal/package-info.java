/** Requests for maintenance, their events, files and scripts. */
@NullMarked
package org.yiyun.catalog.maintenance.internal;

import org.jspecify.annotations.NullMarked;
