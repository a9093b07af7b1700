package org.yiyun.standardization.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.LoadedLibrary;
import org.yiyun.catalog.ReceiptService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Caller;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.AdoptionView;
import org.yiyun.standardization.internal.AdoptionReading;
import org.yiyun.standardization.internal.Lent;
import org.yiyun.standardization.review.CheckSource;
import org.yiyun.standardization.review.engine.ReviewTotal;

/** Works out what criteria can be worked out of. */
@ApplicationScoped
public class ReviewFigures {
    private static final Duration LISTS = Duration.ofDays(90);

    private final Reviews reviews;
    private final AdoptionReading adoptions;
    private final LibraryService libraries;
    private final ReceiptService receipts;
    private final BusinessClock clock;

    @Inject
    public ReviewFigures(
            Reviews reviews, AdoptionReading adoptions, LibraryService libraries, ReceiptService receipts, BusinessClock clock) {
        this.reviews = reviews;
        this.adoptions = adoptions;
        this.libraries = libraries;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ReviewFigures() {
        this(null, null, null, null, null);
    }

    /** @param points 0 to 100; null where nothing is known, @param how in words, Chinese: it stands in the report */
    record Figure(@Nullable BigDecimal points, String how) {}

    Figure of(CheckSource source, Review review, Caller caller) {
        List<AdoptionView> codes = adoptions.institution(review.institution(), caller).codes().stream()
                .filter(AdoptionView::concerned).toList();
        return switch (source) {
            case SHARE -> share(codes);
            case VERIFIED -> part("verified", codes.stream().filter(one -> one.status() == AdoptionStatus.VERIFIED
                    || one.status() == AdoptionStatus.ACCEPTED).count(), codes.size());
            case LOADED -> loaded(review.institution(), codes);
            case SAMPLE -> sample(reviews.sample(review));
            case LISTS -> lists(review.institution());
            case MANUAL -> new Figure(null, "");
        };
    }

    private static Figure share(List<AdoptionView> codes) {
        if (codes.stream().noneMatch(one -> one.percent() != null)) {
            return words("share", null, 0, codes.size());
        }
        BigDecimal sum = codes.stream().map(one -> one.percent() == null ? BigDecimal.ZERO : one.percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return words("share", sum.divide(BigDecimal.valueOf(codes.size()), 2, RoundingMode.HALF_UP),
                codes.stream().filter(one -> one.percent() != null).count(), codes.size());
    }

    private Figure loaded(String institution, List<AdoptionView> codes) {
        return Lent.reading(() -> {
            Set<String> carried = codes.stream().flatMap(one -> one.libraries().stream()).collect(Collectors.toSet());
            Set<String> published = libraries.list().stream().filter(one -> one.current() != null).map(LibraryView::key)
                    .filter(carried::contains).collect(Collectors.toSet());
            long current = receipts.loaded(institution).stream().filter(LoadedLibrary::isUpToDate).map(LoadedLibrary::library)
                    .filter(published::contains).count();
            return part("loaded", current, published.size());
        });
    }

    private static Figure sample(List<ReviewSample> sample) {
        long judged = sample.stream().filter(one -> one.right() != null).count();
        return part("sample", sample.stream().filter(one -> Boolean.TRUE.equals(one.right())).count(), judged);
    }

    private Figure lists(String institution) {
        Instant since = clock.now().minus(LISTS);
        long[] counts = reviews.settlementLists(institution, since);
        return part("lists", counts[1], counts[0]);
    }

    private static Figure part(String what, long done, long all) {
        return words(what, ReviewTotal.points(done, all), done, all);
    }

    private static Figure words(String what, @Nullable BigDecimal points, long done, long all) {
        return new Figure(points, points == null
                ? Texts.get(Texts.CHINESE, "standardization.figure.none")
                : Texts.get(Texts.CHINESE, "standardization.figure." + what, Map.of("done", done, "all", all)));
    }
}
