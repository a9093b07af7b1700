package org.yiyun.benefit.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.PersonLedger;
import org.yiyun.platform.json.JsonTree;

/**
 * What an impact run needs to know of a bill; a run reads millions of them.
 *
 * @param rulingVersion as of {@link Bill}
 * @param partVersions  as of {@link Bill}
 * @param institution   national code, null where the bill does not tell
 */
public record ImpactBill(
        long id, String person, LocalDate day, int policyVersion, String body, boolean opening, @Nullable Integer rulingVersion,
        Integer @Nullable [] partVersions, @Nullable String institution) {
    /** As the person's ledger wants it; its id is the sequence. */
    public List<PersonLedger.Entry> entries(@Nullable BenefitScheme ruling) {
        return Decision.entries(id, day, JsonTree.read(body), opening, ruling);
    }

    int versionOf(PersonLedger.Entry entry) {
        return Decision.version(entry, policyVersion, partVersions == null ? List.of() : List.of(partVersions));
    }
}
