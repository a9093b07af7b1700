package org.yiyun.knowledge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.internal.ArticleSearch;
import org.yiyun.knowledge.internal.ArticleSuggestions;
import org.yiyun.knowledge.internal.ArticleViews;
import org.yiyun.knowledge.internal.Synonyms;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be found in the knowledge base. Another's article is NOT_FOUND. */
@Stateless
public class KnowledgeQueries {
    private static final int LONGEST = 2000;

    private ArticleSearch search;
    private ArticleSuggestions suggestions;
    private ArticleViews views;
    private Synonyms synonyms;

    public KnowledgeQueries() {}

    @Inject
    public KnowledgeQueries(ArticleSearch search, ArticleSuggestions suggestions, ArticleViews views, Synonyms synonyms) {
        this.search = search;
        this.suggestions = suggestions;
        this.views = views;
        this.synonyms = synonyms;
    }

    /** The best first where words are looked for, else those changed last. */
    @Requires(Permission.KNOWLEDGE_READ)
    public Page<ArticleRow> list(ArticleFilter filter, PageRequest request) {
        return search.page(filter, request, allowed(filter));
    }

    /**
     * For a screen with page numbers.
     *
     * @param offset of the first row, once the total is known
     */
    @Requires(Permission.KNOWLEDGE_READ)
    public Page<ArticleRow> screen(ArticleFilter filter, LongToIntFunction offset, int limit) {
        return search.screen(filter, offset, limit, allowed(filter));
    }

    private static Caller allowed(ArticleFilter filter) {
        var caller = Callers.current();
        if (filter.shelf() != ArticleShelf.PUBLISHED && !ArticleViews.isKeeper(caller)) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", Permission.KNOWLEDGE_WRITE.name()));
        }
        return caller;
    }

    /** @param version a version for those who write or review; null for the one that the reader gets */
    @Requires(Permission.KNOWLEDGE_READ)
    public ArticleView get(String number, @Nullable Integer version) {
        return views.get(number, version, Callers.current());
    }

    /** Newest first. */
    @Requires(Permission.KNOWLEDGE_READ)
    public List<ArticleTextView> versions(String number) {
        return views.versions(number, Callers.current());
    }

    /** What differs between two versions, field by field, for those who write or review; empty fields that stayed empty are left out. */
    @Requires(Permission.KNOWLEDGE_READ)
    public List<ArticleDifference> difference(String number, int before, int after) {
        return views.difference(number, before, after, Callers.current());
    }

    /** Numbers of the articles that were made from a ticket, the oldest first. */
    @Requires(Permission.KNOWLEDGE_WRITE)
    public List<String> fromTicket(String ticket) {
        return views.fromTicket(ticket);
    }

    /** What may answer a text that is being typed (KB-05, CONS-09), at most so many; its first 2000 characters count. */
    @Requires(Permission.KNOWLEDGE_READ)
    public List<Suggestion> suggest(String text, int limit) {
        return suggestions.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text, limit, Callers.current());
    }

    @Requires(Permission.KNOWLEDGE_READ)
    public List<SynonymGroup> synonyms() {
        return synonyms.all();
    }
}
