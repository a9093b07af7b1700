package org.yiyun.web.knowledge;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleFilter;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.ArticleRow;
import org.yiyun.knowledge.ArticleShelf;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.KnowledgeQueries;
import org.yiyun.knowledge.Suggestion;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The knowledge base: search and shelves; all its state is in the URL. */
@Named
@RequestScoped
public class KnowledgePage {
    private static final int SIZE = 20;
    private static final int NEAR = 5;
    private static final int LONGEST = 200;

    @EJB
    private KnowledgeQueries queries;

    @Inject
    private UrlQuery url;

    private ArticleFilter filter;
    private PageNumbers numbers;
    private List<ArticleRow> rows;
    private @Nullable List<Suggestion> near;

    @PostConstruct
    void read() {
        filter = new ArticleFilter(
                getShelf(), url.constant("kind", ArticleKind.class).map(Set::of).orElse(Set.of()),
                url.constant("audience", Audience.class).orElse(null), q());
        var asked = PageNumbers.parse(url.get("page"));
        var found = queries.screen(filter, total -> new PageNumbers(asked, SIZE, total).offset(), SIZE);
        numbers = new PageNumbers(asked, SIZE, found.total());
        rows = found.items();
    }

    private @Nullable String q() {
        var q = url.get("q").strip();
        return q.isEmpty() ? null : q.substring(0, Math.min(LONGEST, q.length()));
    }

    /** Readers have one shelf. */
    public ArticleShelf getShelf() {
        return url.constant("shelf", ArticleShelf.class).filter(shelf -> isKeeper()).orElse(ArticleShelf.PUBLISHED);
    }

    public ArticleShelf[] getShelves() {
        return ArticleShelf.values();
    }

    public boolean isKeeper() {
        return Stream.of(Permission.KNOWLEDGE_WRITE, Permission.KNOWLEDGE_REVIEW).anyMatch(Callers.current()::may);
    }

    public boolean isFiltered() {
        return filter.q() != null || !filter.kind().isEmpty() || filter.audience() != null;
    }

    public ArticleKind[] getKinds() {
        return ArticleKind.values();
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public List<ArticleRow> getRows() {
        return rows;
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    /** Whether the rows were found by likeness. */
    public boolean isApproximate() {
        return rows.stream().anyMatch(ArticleRow::approximate);
    }

    /** Where nothing has all the words: what has the most telling of them. */
    public List<Suggestion> getNear() {
        if (near == null) {
            near = filter.shelf() == ArticleShelf.PUBLISHED && filter.q() != null && (rows.isEmpty() || isApproximate())
                    ? queries.suggest(filter.q(), NEAR)
                    : List.of();
        }
        return near;
    }
}
