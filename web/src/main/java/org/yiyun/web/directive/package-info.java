/** Directives over REST, on pages and as files. */
@NullMarked
package org.yiyun.web.directive;

import org.jspecify.annotations.NullMarked;
