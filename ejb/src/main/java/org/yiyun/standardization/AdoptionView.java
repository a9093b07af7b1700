package org.yiyun.standardization;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.standardization.engine.AdoptionShare;

/**
 * A code of an institution as its page shows it; what has not been said yet is null.
 *
 * @param libraries that carry the code
 * @param concerned whether the code concerns that kind of institution
 * @param percent   the share in percent, null where nothing is known
 * @param guide     what is to be done
 * @param files     how many files of evidence there are
 * @param verbs     what the caller may do about it now
 * @param version   0 as long as nobody has done anything
 */
public record AdoptionView(
        String institution, String code, int number, String nameZh, List<String> libraries, boolean concerned, AdoptionStatus status,
        AdoptionShare share, @Nullable BigDecimal percent, String guide, @Nullable String responsible, @Nullable LocalDate dueOn,
        @Nullable String steps, boolean overdue, @Nullable String adaptedBy, @Nullable String verifiedBy, @Nullable Instant verifiedAt,
        @Nullable String acceptedBy, @Nullable Instant acceptedAt, long files, List<AdoptionVerb> verbs, int version) {
    public AdoptionView {
        libraries = List.copyOf(libraries);
        verbs = List.copyOf(verbs);
    }
}
