/** Nobody else's business: members, plans and checks, and the role that makes checks come to be. */
@NullMarked
package org.yiyun.servicecheck.internal;

import org.jspecify.annotations.NullMarked;
