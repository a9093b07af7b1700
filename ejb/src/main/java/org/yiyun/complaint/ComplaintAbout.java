package org.yiyun.complaint;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * Whom or what it is about; all null where that is not known yet.
 *
 * @param staff        number in the staff list (工号) or login of a member of staff
 * @param organisation code of an organisation; that of the member of staff if it is left out
 * @param institution  national code of an institution
 */
public record ComplaintAbout(
        @Nullable @Size(max = 60) String staff, @Nullable @Size(max = 20) String organisation,
        @Nullable @Size(max = 20) String institution) {
    public static final ComplaintAbout NOBODY = new ComplaintAbout(null, null, null);

    public ComplaintAbout {
        staff = Typed.orNull(staff);
        organisation = Typed.orNull(organisation);
        institution = Typed.orNull(institution);
    }
}
