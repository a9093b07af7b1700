/**
 * What every feature stands on (平台): the business clock, problems, texts, paging, JSON binding, outbox and jobs.
 * Knows no feature.
 */
@NullMarked
package org.yiyun.platform;

import org.jspecify.annotations.NullMarked;
