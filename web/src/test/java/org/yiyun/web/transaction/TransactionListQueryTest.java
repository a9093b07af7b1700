package org.yiyun.web.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;
import org.yiyun.transaction.TransactionFilter;
import org.yiyun.transaction.TransactionState;

@Covers("BEN-13")
class TransactionListQueryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final Instant YESTERDAY = Instant.parse("2026-11-24T16:00:00Z");

    private static TransactionFilter parse(Map<String, String> params) {
        return TransactionListQuery.parse(name -> params.getOrDefault(name, ""), TODAY);
    }

    @Test
    void readsWhatTheAddressSays() {
        assertThat(parse(Map.of())).isEqualTo(
                new TransactionFilter(null, Set.of(), null, null, null, null, YESTERDAY, null, null));
        assertThat(parse(Map.of("infno", "2207", "state", "REFUSED", "institution", "h99990000001", "code", " tx3016 ", "from", "2026-11-01",
                "to", "2026-11-02", "slow", "500"))).isEqualTo(new TransactionFilter(
                        "2207", Set.of(TransactionState.REFUSED), "H99990000001", "TX3016", null, null, Instant.parse("2026-10-31T16:00:00Z"),
                        Instant.parse("2026-11-02T16:00:00Z"), 500));
        assertThat(parse(Map.of("encounter", "M2026112600000001")).from()).as("of one encounter all").isNull();
        assertThat(parse(Map.of("msgid", "H1")).from()).as("of one message").isNull();
        assertThat(parse(Map.of("to", "2026-11-02", "code", "TX3016"))).as("never the whole log").isEqualTo(new TransactionFilter(
                null, Set.of(), null, "TX3016", null, null, Instant.parse("2026-10-31T16:00:00Z"), Instant.parse("2026-11-02T16:00:00Z"), null));
    }

    @Test
    void passesOverWhatCannotBeRead() {
        assertThat(parse(Map.of("state", "GONE", "from", "yesterday", "slow", "-1"))).isEqualTo(parse(Map.of()));
    }
}
