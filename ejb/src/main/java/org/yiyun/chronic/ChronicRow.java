package org.yiyun.chronic;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registration as lists show it.
 *
 * @param identity masked
 * @param name     masked
 * @param until    last day that it holds or is asked for; null for no end
 */
public record ChronicRow(
        String number, String identity, String name, String insuranceType, String region, String disease, String diseaseName,
        LocalDate from, @Nullable LocalDate until, ChronicStatus status, Instant createdAt, String createdBy) {}
