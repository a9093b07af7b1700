package org.yiyun.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A designated institution.
 *
 * @param code national code, 12 characters
 */
public record InstitutionView(
        String code, String name, InstitutionKind kind, @Nullable InstitutionGrade grade, String region, String regionName,
        InstitutionStatus status, int version) {}
