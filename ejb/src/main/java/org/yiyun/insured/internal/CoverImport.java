package org.yiyun.insured.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.CoverImportView;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.i18n.Texts;

/**
 * Takes lines into the register: what is new is added, what says something else ends to be known as it was, what says the same is left
 * alone. The same file again changes nothing. Lines that do not fit are told, the others taken.
 */
@ApplicationScoped
public class CoverImport {
    private static final int TOGETHER = 1000;

    private final Covers covers;
    private final CoverChecks checks;

    @Inject
    public CoverImport(Covers covers, CoverChecks checks) {
        this.covers = covers;
        this.checks = checks;
    }

    /** For the proxy. */
    protected CoverImport() {
        this(null, null);
    }

    private record Fit(BroughtCover brought, KnownCover cover) {}

    private record Key(String identity, String insurance, String since) {}

    CoverImportView take(@Nullable String file, String source, List<BroughtCover> lines) {
        covers.hold();
        Instant at = covers.now();
        long id = covers.nextImport();
        List<RejectedLine> rejects = new ArrayList<>();
        List<Fit> fits = fits(lines, rejects);
        Work work = new Work();
        for (int from = 0; from < fits.size(); from += TOGETHER) {
            work.take(fits.subList(from, Math.min(from + TOGETHER, fits.size())), rejects);
        }
        rejects.sort(Comparator.comparing(RejectedLine::sheet).thenComparing(RejectedLine::line));
        CoverImportView view = covers.add(file, source, at, lines.size(), work.counts, rejects, id);
        covers.replace(work.ended, work.begun, id, at);
        return view;
    }

    /** Those that can be covers, of each insurance the earliest day first: what ends then makes room for what follows. */
    private List<Fit> fits(List<BroughtCover> lines, List<RejectedLine> rejects) {
        List<Fit> fits = new ArrayList<>();
        Set<Key> seen = new HashSet<>();
        for (BroughtCover line : lines) {
            checks.check(line, rejects).ifPresent(cover -> {
                if (seen.add(new Key(cover.identity(), cover.insuranceType(), cover.since().toString()))) {
                    fits.add(new Fit(line, cover));
                } else {
                    rejects.add(CoverChecks.rejected(line, "identity", cover.identity(),
                            Texts.get(Texts.CHINESE, "problem.field.insured.twice")));
                }
            });
        }
        fits.sort(Comparator.comparing((Fit fit) -> fit.cover().identity()).thenComparing(fit -> fit.cover().since()));
        return fits;
    }

    /** What is to be written in the end. */
    private final class Work {
        private final int[] counts = new int[3];
        private final List<Long> ended = new ArrayList<>();
        private final List<KnownCover> begun = new ArrayList<>();
        private final Map<String, List<KnownCover>> current = new HashMap<>();

        /** A person may stand at the end of one part and at the beginning of the next: what was read stays. */
        void take(List<Fit> part, List<RejectedLine> rejects) {
            Set<String> persons = part.stream().map(fit -> fit.cover().identity()).collect(Collectors.toSet());
            persons.removeAll(current.keySet());
            covers.known(persons).forEach(cover -> current.computeIfAbsent(cover.identity(), none -> new ArrayList<>()).add(cover));
            part.forEach(fit -> take(fit, current.computeIfAbsent(fit.cover().identity(), none -> new ArrayList<>()), rejects));
        }

        private void take(Fit fit, List<KnownCover> known, List<RejectedLine> rejects) {
            KnownCover cover = fit.cover();
            var before = known.stream().filter(cover::isSame).findFirst();
            var other = known.stream().filter(cover::overlaps).findFirst();
            if (before.isPresent() && before.get().says(cover)) {
                counts[2]++;
            } else if (other.isPresent()) {
                rejects.add(CoverChecks.rejected(fit.brought(), "since", cover.since().toString(), Texts.get(
                        Texts.CHINESE, "problem.field.insured.overlap", Map.of("since", other.get().since()))));
            } else {
                counts[before.isPresent() ? 1 : 0]++;
                before.ifPresent(one -> {
                    ended.add(one.id());
                    known.remove(one);
                });
                known.add(cover);
                begun.add(cover);
            }
        }
    }
}
