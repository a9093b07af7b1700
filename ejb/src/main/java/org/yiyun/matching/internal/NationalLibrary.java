package org.yiyun.matching.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.engine.ItemText;
import org.yiyun.matching.engine.NationalIndex;

/** What matching asks the code libraries. */
public interface NationalLibrary {
    /** Its name in the reader's language. @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    String name(String library);

    /** All entries in force on a day. */
    Snapshot inForce(String library, LocalDate on);

    /** The entry of that code in force on a day. */
    Optional<ItemText> find(String library, String code, LocalDate on);

    /** How the entries of these codes stand on a day; what was never there is missing. */
    Map<String, Standing> standings(String library, Collection<String> codes, LocalDate on, String institution);

    /** @param version as people call it */
    record Snapshot(String version, List<ItemText> entries) {
        /** Of entries of the same code the last one, as {@link NationalIndex#of} takes them. */
        Map<String, ItemText> byCode() {
            return entries.stream().collect(Collectors.toMap(ItemText::id, entry -> entry, (earlier, later) -> later));
        }
    }

    /**
     * @param inForce whether it is in force on the day
     * @param endedOn last day on which it was; null while it is in force
     * @param limit   price limit for the institution in yuan; null for none
     */
    record Standing(boolean inForce, @Nullable LocalDate endedOn, @Nullable BigDecimal limit) {}
}
