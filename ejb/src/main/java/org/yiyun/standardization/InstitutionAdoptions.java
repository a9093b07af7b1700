package org.yiyun.standardization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;

/**
 * An institution with its codes.
 *
 * @param listVersion of the list of codes that holds today
 * @param codes       those that concern it, and others about which something was done, in the order of the list
 */
public record InstitutionAdoptions(
        String institution, String name, InstitutionKind kind, @Nullable InstitutionGrade grade, String region, int listVersion,
        List<AdoptionView> codes) {
    public InstitutionAdoptions {
        codes = List.copyOf(codes);
    }

    public long accepted() {
        return codes.stream().filter(code -> code.status() == AdoptionStatus.ACCEPTED).count();
    }

    public long overdue() {
        return codes.stream().filter(AdoptionView::overdue).count();
    }
}
