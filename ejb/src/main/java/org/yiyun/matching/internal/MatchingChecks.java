package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.CheckKind;
import org.yiyun.matching.CheckRow;
import org.yiyun.matching.MatchingCheck;
import org.yiyun.matching.MatchingState;

/** Looks a matched list through (目录核查): is everything matched, and rightly so on a day? */
@ApplicationScoped
public class MatchingChecks {
    private static final Set<MatchingState> ALL = Set.of(MatchingState.values());

    private final Matchings matchings;
    private final NationalLibrary libraries;

    @Inject
    public MatchingChecks(Matchings matchings, NationalLibrary libraries) {
        this.matchings = matchings;
        this.libraries = libraries;
    }

    /** For the proxy. */
    protected MatchingChecks() {
        this(null, null);
    }

    /**
     * @param kind of findings to list; null for all
     * @param most findings that are listed; all are counted
     */
    MatchingCheck check(ListOwner owner, LocalDate on, @Nullable CheckKind kind, int most) {
        List<MatchingItem> items = matchings.listed(owner, ALL);
        List<CheckRow> findings = new ArrayList<>();
        List<MatchingItem> confirmed = new ArrayList<>();
        for (MatchingItem item : items) {
            if (item.state() == MatchingState.CONFIRMED) {
                confirmed.add(item);
            } else {
                findings.add(row(item.state() == MatchingState.CONFLICT ? CheckKind.DOUBLE : CheckKind.UNMATCHED, item, null, null));
            }
        }
        checkConfirmed(owner, on, confirmed, findings);
        Map<CheckKind, Long> counts = new EnumMap<>(CheckKind.class);
        findings.forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
        List<CheckRow> shown = findings.stream()
                .filter(finding -> kind == null || finding.kind() == kind)
                .sorted(Comparator.comparing(CheckRow::kind).thenComparing(CheckRow::code))
                .limit(most)
                .toList();
        return new MatchingCheck(owner.library(), on, items.size(), confirmed.size(), counts.getOrDefault(CheckKind.UNMATCHED, 0L),
                counts.getOrDefault(CheckKind.DOUBLE, 0L), counts.getOrDefault(CheckKind.EXPIRED, 0L), counts.getOrDefault(CheckKind.OVER_LIMIT, 0L),
                findings.isEmpty() && !items.isEmpty(), shown);
    }

    private void checkConfirmed(ListOwner owner, LocalDate on, List<MatchingItem> confirmed, List<CheckRow> findings) {
        List<String> codes = confirmed.stream().map(item -> String.valueOf(item.nationalCode())).toList();
        Map<String, NationalLibrary.Standing> standings = libraries.standings(owner.library(), codes, on, owner.institution());
        for (MatchingItem item : confirmed) {
            var standing = standings.get(String.valueOf(item.nationalCode()));
            if (standing == null || !standing.inForce()) {
                findings.add(row(CheckKind.EXPIRED, item, standing == null ? null : standing.endedOn(), null));
            } else if (standing.limit() != null && item.price() != null && item.price().compareTo(standing.limit()) > 0) {
                findings.add(row(CheckKind.OVER_LIMIT, item, null, standing.limit()));
            }
        }
    }

    private static CheckRow row(CheckKind kind, MatchingItem item, @Nullable LocalDate endedOn, @Nullable BigDecimal limit) {
        return new CheckRow(kind, item.id(), item.institution(), item.code(), item.name(), item.state(), item.nationalCode(), item.nationalName(),
                Money.told(item.price()), item.rival(), endedOn, Money.told(limit));
    }
}
