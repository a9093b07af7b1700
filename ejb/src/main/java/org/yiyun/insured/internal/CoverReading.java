package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.insured.CoverCheck;
import org.yiyun.insured.CoverCheck.Finding;
import org.yiyun.insured.CoverImportView;
import org.yiyun.insured.KnownPerson;
import org.yiyun.insured.InsuranceState;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Finds out whether somebody is insured, and what is there instead. */
@ApplicationScoped
public class CoverReading {
    private final Covers covers;
    private final PersonKeys keys;
    private final AuditService audit;

    @Inject
    public CoverReading(Covers covers, PersonKeys keys, AuditService audit) {
        this.covers = covers;
        this.keys = keys;
        this.audit = audit;
    }

    /** For the proxy. */
    protected CoverReading() {
        this(null, null, null);
    }

    public CoverCheck check(String identity, String name, String insuranceType, LocalDate on, Caller caller) {
        Instant asOf = covers.imports(1).stream().findFirst().map(CoverImportView::at).orElse(null);
        List<KnownCover> known = covers.known(Set.of(identity)).stream()
                .filter(cover -> caller.scope().covers(null, cover.region())).toList();
        List<KnownCover> ofType = known.stream().filter(cover -> cover.insuranceType().equals(insuranceType)).toList();
        KnownCover nearest = nearest(ofType.isEmpty() ? known : ofType, on);
        Finding finding = finding(known, ofType, nearest, name, on);
        audit.record("insured.check", UseJournal.SUBJECT, PersonKeys.shown(keys.of(identity)), Map.of("finding", finding, "on", on));
        boolean told = nearest != null && finding != Finding.OTHER_NAME;
        return new CoverCheck(
                finding, on, insuranceType, told ? nearest.name() : null, told ? nearest.region() : null,
                told ? new CoverCheck.Near(nearest.insuranceType(), nearest.state(), nearest.since(), nearest.until()) : null, asOf);
    }

    /** The person with all covers in the caller's regions. */
    public Optional<KnownPerson> person(String identity) {
        List<KnownCover> known = covers.known(Set.of(identity)).stream()
                .filter(cover -> Callers.current().scope().covers(null, cover.region()))
                .sorted(Comparator.comparing(KnownCover::since).reversed())
                .toList();
        audit.record("insured.find", UseJournal.SUBJECT, PersonKeys.shown(keys.of(identity)), Map.of("covers", known.size()));
        return known.isEmpty() ? Optional.empty() : Optional.of(new KnownPerson(identity, known.get(0).name(), known.stream()
                .map(cover -> new KnownPerson.Cover(
                        cover.insuranceType(), cover.personType(), cover.state(), cover.region(), cover.since(), cover.until(),
                        cover.employer(), cover.knownFrom()))
                .toList()));
    }

    private static Finding finding(
            List<KnownCover> known, List<KnownCover> ofType, @Nullable KnownCover nearest, String name, LocalDate on) {
        if (nearest == null) {
            return Finding.NOBODY;
        }
        if (known.stream().noneMatch(cover -> cover.name().equals(name.strip()))) {
            return Finding.OTHER_NAME;
        }
        if (ofType.isEmpty()) {
            return Finding.OTHER_INSURANCE;
        }
        if (distance(nearest, on) > 0) {
            return Finding.OTHER_DAYS;
        }
        return nearest.state() == InsuranceState.ACTIVE ? Finding.COVERED : Finding.OTHER_STATE;
    }

    private static @Nullable KnownCover nearest(List<KnownCover> covers, LocalDate on) {
        return covers.stream().min(Comparator.comparingLong((KnownCover cover) -> distance(cover, on))
                .thenComparing(KnownCover::since, Comparator.reverseOrder())).orElse(null);
    }

    /** Days between the day and the cover; 0 within it. */
    private static long distance(KnownCover cover, LocalDate on) {
        if (on.isBefore(cover.since())) {
            return ChronoUnit.DAYS.between(on, cover.since());
        }
        return cover.until() != null && on.isAfter(cover.until()) ? ChronoUnit.DAYS.between(cover.until(), on) : 0;
    }
}
