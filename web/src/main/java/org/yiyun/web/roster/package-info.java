/** Who is on duty, over REST. */
@NullMarked
package org.yiyun.web.roster;

import org.jspecify.annotations.NullMarked;
