/**
 * What every REST resource stands on (接口基础): reading and writing of JSON, problems, languages, ETags, idempotent
 * creation, limits. A resource itself has only its addresses and one call of a boundary each.
 *
 * <p>Order of the filters: {@link org.yiyun.web.rest.RateLimitFilter} counts, {@link org.yiyun.web.rest.BodyLimitFilter}
 * bounds the body; who calls has been settled before them by the security feature's servlet filter.
 */
@NullMarked
package org.yiyun.web.rest;

import org.jspecify.annotations.NullMarked;
