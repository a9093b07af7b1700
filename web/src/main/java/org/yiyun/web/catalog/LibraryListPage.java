package org.yiyun.web.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UrlQuery;

/** The code libraries with where they stand; the filter is in the URL. */
@Named
@RequestScoped
public class LibraryListPage {
    @EJB
    private LibraryService service;

    @Inject
    private UrlQuery url;

    private List<LibraryView> libraries = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.CATALOG_READ)) {
            String words = url.get("q").strip().toLowerCase(Locale.ROOT);
            libraries = service.list().stream().filter(library -> text(library).contains(words)).toList();
        }
    }

    private static String text(LibraryView library) {
        return (library.key() + " " + library.nameZh() + " " + library.definition().nameEn() + " " + library.definition().nationalNumber())
                .toLowerCase(Locale.ROOT);
    }

    public List<LibraryView> getLibraries() {
        return libraries;
    }

    public boolean isFiltered() {
        return !url.get("q").isBlank();
    }
}
