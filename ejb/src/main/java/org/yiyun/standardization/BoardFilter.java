package org.yiyun.standardization;

import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;

/**
 * Which institutions of the board; what is null or false does not narrow.
 *
 * @param text    part of code or name
 * @param region  by prefix
 * @param status  with a code in that state
 * @param code    with status and overdue: of that code only
 * @param overdue with a code that is past its day
 */
public record BoardFilter(
        @Nullable String text, @Nullable String region, @Nullable InstitutionKind kind, @Nullable InstitutionGrade grade,
        @Nullable AdoptionStatus status, @Nullable String code, boolean overdue) {
    public static final BoardFilter ALL = new BoardFilter(null, null, null, null, null, null, false);
}
