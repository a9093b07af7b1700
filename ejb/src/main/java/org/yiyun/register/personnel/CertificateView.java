package org.yiyun.register.personnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate.
 *
 * @param number     masked without PERSONAL_DATA_READ
 * @param expired    whether its last day has passed
 * @param proof      name of the file that proves it; null if there is none
 * @param voidReason null unless it counts no more
 */
public record CertificateView(
        long id, String name, String number, String issuer, LocalDate issuedOn, @Nullable LocalDate validUntil, boolean expired,
        @Nullable String proof, @Nullable String voidReason, String recordedBy) {}
