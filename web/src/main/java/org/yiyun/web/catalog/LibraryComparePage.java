package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.EntryDifference;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.VersionQueries;
import org.yiyun.catalog.VersionView;
import org.yiyun.platform.paging.Page;
import org.yiyun.web.faces.UrlQuery;

/** Two versions of a library side by side; library, versions and page are in the URL. */
@Named
@RequestScoped
public class LibraryComparePage {
    private static final int ROWS = 50;

    @EJB
    private LibraryService service;
    @EJB
    private VersionQueries queries;
    @Inject
    private UrlQuery url;

    private List<LibraryView> libraries = List.of();
    private List<VersionView> versions = List.of();
    private @Nullable Page<EntryDifference> page;

    /** A pair that cannot be compared is one that has still to be chosen. */
    public void load() {
        libraries = service.list();
        if (!url.get("library").isBlank()) {
            versions = queries.list(url.get("library"));
            int version = number("version");
            int against = number("against");
            if (against > 0 && version > against && getPublished().stream().anyMatch(one -> one.version() == against)
                    && versions.stream().anyMatch(one -> one.version() == version)) {
                page = queries.compare(url.get("library"), version, against, url.place(ROWS));
            }
        }
    }

    private int number(String name) {
        return url.get(name).matches("[0-9]{1,9}") ? Integer.parseInt(url.get(name)) : 0;
    }

    public List<LibraryView> getLibraries() {
        return libraries;
    }

    public List<VersionView> getVersions() {
        return versions;
    }

    public List<VersionView> getPublished() {
        return versions.stream().filter(version -> version.publishedAt() != null).toList();
    }

    /** Null until a pair is chosen. */
    public @Nullable Page<EntryDifference> getPage() {
        return page;
    }
}
