package org.yiyun.ticket.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands in the registers.
 *
 * @param source      whose external keys these are: the institution, the hotline, or the login name
 * @param institution national code, null for a caller without one
 * @param region      administrative region code of the institution
 * @param serviceLine code of the service line (服务子项) that the work counts for
 */
@Embeddable
record Origin(
        @Column(name = "external_source", updatable = false) String source,
        @Nullable String institution,
        @Nullable String region,
        @Nullable @Column(name = "service_line") String serviceLine) {}
