package org.yiyun.web.directive;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.directive.DirectiveRow;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.PublishedText;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The list of directives; all its state is in the URL. */
@Named
@RequestScoped
public class DirectiveListPage {
    private static final int SIZE = 50;

    @EJB
    private DirectiveQueries directives;
    @EJB
    private DirectiveFiles files;
    @Inject
    private UrlQuery url;

    private PageNumbers numbers = new PageNumbers(1, SIZE, 0);
    private List<DirectiveRow> rows = List.of();
    private List<PublishedText> published = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (!Callers.current().may(Permission.POLICY_READ)) {
            return;
        }
        if (isInside()) {
            var filter = DirectiveListQuery.parse(url::get);
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, directives.count(filter));
            rows = directives.rows(filter, numbers.offset(), SIZE);
        } else {
            published = files.published();
        }
    }

    /** Institutions do not work on texts; they read what is published. */
    public boolean isInside() {
        return Callers.current().scope().institution() == null;
    }

    public List<PublishedText> getPublished() {
        return published;
    }

    public List<DirectiveRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public boolean isFiltered() {
        return Stream.of("q", "status", "level", "module", "from", "to", "overdue", "policy", "owner")
                .anyMatch(name -> !url.get(name).isEmpty());
    }

    public DirectiveStatus[] getStatuses() {
        return DirectiveStatus.values();
    }

    public DirectiveLevel[] getLevels() {
        return DirectiveLevel.values();
    }

    /** The list with these filters, as a file. */
    public String exportUrl(String format) {
        return "/directives/export" + url.with("format", format);
    }
}
