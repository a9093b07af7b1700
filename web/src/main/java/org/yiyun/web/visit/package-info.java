/** Visits to the site and their service orders, over REST and as pages. */
@NullMarked
package org.yiyun.web.visit;

import org.jspecify.annotations.NullMarked;
