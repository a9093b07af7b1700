package org.yiyun.benefit.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.PersonLedger;
import org.yiyun.benefit.engine.StayRuling;

/** How a kept bill was decided, told by the versions that it keeps; the same whenever it is asked. */
final class Decision {
    private Decision() {}

    /** @param ruling the version that says how the stay is counted; null for a bill that is not one that crosses years */
    static List<PersonLedger.Entry> entries(
            long id, LocalDate day, Map<String, Object> body, boolean opening, @Nullable BenefitScheme ruling) {
        return ruling == null
                ? List.of(new PersonLedger.Entry(id, day, body, opening))
                : PersonLedger.Entry.of(
                        id, StayRuling.of(ruling.program().definition(), body).orElseThrow().parts(day), opening);
    }

    /** The version that decides an entry of the bill. */
    static int version(PersonLedger.Entry entry, int policyVersion, List<Integer> partVersions) {
        return partVersions.isEmpty() || entry.part() == null ? policyVersion : partVersions.get(entry.part().place() - 1);
    }
}
