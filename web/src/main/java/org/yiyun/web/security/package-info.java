/**
 * Who is calling (登录): tokens over REST, sessions of pages, the caller bound to each request, headers that browsers
 * obey; pages for users, roles and one's own account. Why a servlet filter: {@code docs/adr/}.
 */
@NullMarked
package org.yiyun.web.security;

import org.jspecify.annotations.NullMarked;
