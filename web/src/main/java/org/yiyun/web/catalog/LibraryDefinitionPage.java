package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.web.catalog.DefinitionFieldRow.Role;
import org.yiyun.web.faces.UrlQuery;

/** What a library is made of: the structure of its codes and its fields. The library is in the URL. */
@Named
@RequestScoped
public class LibraryDefinitionPage {
    @EJB
    private LibraryService service;
    @Inject
    private UrlQuery url;

    private @Nullable LibraryView view;

    /** Answers 404 for what is no library. */
    public void load() {
        getView();
    }

    public LibraryView getView() {
        if (view == null) {
            view = service.get(url.get("library"));
        }
        return view;
    }

    public LibraryDefinition getDefinition() {
        return getView().definition();
    }

    /** What the field is for; null for most. */
    public @Nullable Role role(FieldDefinition field) {
        Role role = Role.of(field, getDefinition());
        return role == Role.OTHER ? null : role;
    }
}
