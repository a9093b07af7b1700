/** Nobody else's business: the directive, its parts, its desk and its papers. */
@NullMarked
package org.yiyun.directive.internal;

import org.jspecify.annotations.NullMarked;
