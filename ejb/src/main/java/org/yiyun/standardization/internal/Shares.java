package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.ReceiptService;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.standardization.StandardCode;
import org.yiyun.standardization.engine.AdoptionShare;

/** What the product knows of how much institutions have done: their own lists, and what they have loaded. */
@ApplicationScoped
public class Shares {
    private final LibraryService libraries;
    private final ReceiptService receipts;
    private final MatchingQueries matchings;

    @Inject
    public Shares(LibraryService libraries, ReceiptService receipts, MatchingQueries matchings) {
        this.libraries = libraries;
        this.receipts = receipts;
        this.matchings = matchings;
    }

    /** For the proxy. */
    protected Shares() {
        this(null, null, null);
    }

    /** Read once, for one institution or all in the caller's sight. */
    record Known(Set<String> published, Map<String, Map<String, AdoptionShare.Own>> own, Map<String, Map<String, Boolean>> loaded) {
        AdoptionShare of(StandardCode code, String institution, @Nullable Adoption adoption) {
            return AdoptionShare.of(
                    code.libraries(), own.getOrDefault(institution, Map.of()), published, loaded.getOrDefault(institution, Map.of()),
                    adoption == null ? null : adoption.statedShare());
        }
    }

    /** @param institution null for all */
    Known read(@Nullable String institution) {
        return Lent.reading(() -> {
            Set<String> published = libraries.list().stream().filter(library -> library.current() != null).map(LibraryView::key)
                    .collect(Collectors.toSet());
            Map<String, Map<String, AdoptionShare.Own>> own = new HashMap<>();
            matchings.shares(institution).forEach(share -> own.computeIfAbsent(share.institution(), none -> new HashMap<>())
                    .put(share.library(), new AdoptionShare.Own(share.items(), share.confirmed())));
            Map<String, Map<String, Boolean>> loaded = new HashMap<>();
            receipts.loaded(institution).forEach(one -> loaded.computeIfAbsent(one.institution(), none -> new HashMap<>())
                    .put(one.library(), one.isUpToDate()));
            return new Known(published, own, loaded);
        });
    }
}
