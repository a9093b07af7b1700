package org.yiyun.matching.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiyun.catalog.EntryFields;
import org.yiyun.catalog.EntryQueries;
import org.yiyun.catalog.EntryScan;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.VersionQueries;
import org.yiyun.matching.engine.ItemText;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;

/** Asks the code libraries of this system. */
@ApplicationScoped
public class CatalogLibrary implements NationalLibrary {
    private static final int PAGE = 5_000;

    private final LibraryService libraries;
    private final VersionQueries versions;
    private final EntryQueries queries;
    private final EntryScan entries;
    private final OrganisationQueries organisations;

    @Inject
    public CatalogLibrary(
            LibraryService libraries, VersionQueries versions, EntryQueries queries, EntryScan entries, OrganisationQueries organisations) {
        this.libraries = libraries;
        this.versions = versions;
        this.queries = queries;
        this.entries = entries;
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected CatalogLibrary() {
        this(null, null, null, null, null);
    }

    @Override
    public String name(String library) {
        return libraries.get(library).nameZh();
    }

    @Override
    public Snapshot inForce(String library, LocalDate on) {
        List<ItemText> all = new ArrayList<>();
        String behind = null;
        List<EntryFields> page;
        do {
            page = entries.inForce(library, on, NationalText.KEYS, behind, PAGE);
            page.forEach(entry -> all.add(text(entry)));
            behind = page.isEmpty() ? behind : page.get(page.size() - 1).code();
        } while (page.size() == PAGE);
        return new Snapshot(version(library), all);
    }

    private String version(String library) {
        LibraryView view = libraries.get(library);
        return view.current() == null ? "" : view.current() + " " + versions.get(library, view.current()).label();
    }

    private static ItemText text(EntryFields entry) {
        return NationalText.of(entry.code(), entry.name(), entry.values());
    }

    @Override
    public Optional<ItemText> find(String library, String code, LocalDate on) {
        return Optional.ofNullable(queries.find(library, List.of(code), on).get(code))
                .map(entry -> NationalText.of(entry.code(), entry.name(), entry.values()));
    }

    @Override
    public Map<String, Standing> standings(String library, Collection<String> codes, LocalDate on, String institution) {
        var owner = organisations.institution(institution);
        String level = owner.map(InstitutionView::grade).map(Enum::name).orElse("");
        Map<String, BigDecimal> limits = entries.limits(library, codes, on, level, owner.map(InstitutionView::region).orElse(""));
        Map<String, Standing> standings = new HashMap<>();
        entries.standings(library, codes, on).forEach(one ->
                standings.put(one.code(), new Standing(one.inForce(), one.endedOn(), limits.get(one.code()))));
        return standings;
    }
}
