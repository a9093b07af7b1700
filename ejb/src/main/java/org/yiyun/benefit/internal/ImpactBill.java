package org.yiyun.benefit.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.PersonLedger;
import org.yiyun.platform.json.JsonTree;

/**
 * What an impact run needs to know of a bill; a run reads millions of them.
 *
 * @param institution national code, null where the bill does not tell
 */
public record ImpactBill(long id, String person, LocalDate day, int policyVersion, String body, boolean opening, @Nullable String institution) {
    /** As the person's ledger wants it; its id is the sequence. */
    public PersonLedger.Entry entry() {
        return new PersonLedger.Entry(id, day, JsonTree.read(body), opening);
    }
}
