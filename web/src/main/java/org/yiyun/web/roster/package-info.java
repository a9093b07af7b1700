/** Who is on duty, and the rosters: pages and REST. */
@NullMarked
package org.yiyun.web.roster;

import org.jspecify.annotations.NullMarked;
