package org.yiyun.web.document;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.yiyun.document.TemplateKindView;
import org.yiyun.document.TemplateQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UrlQuery;

/** The kinds of documents with their templates; the filter is in the URL. */
@Named
@RequestScoped
public class TemplateListPage {
    @EJB
    private TemplateQueries queries;
    @Inject
    private UrlQuery url;

    private List<TemplateKindView> kinds = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.TEMPLATE_READ)) {
            var words = url.get("q").strip().toLowerCase(Locale.ROOT);
            kinds = queries.kinds().stream()
                    .filter(kind -> (kind.code() + " " + kind.title()).toLowerCase(Locale.ROOT).contains(words))
                    .toList();
        }
    }

    public List<TemplateKindView> getKinds() {
        return kinds;
    }

    public boolean isFiltered() {
        return !url.get("q").isBlank();
    }
}
