package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleDifference;
import org.yiyun.knowledge.ArticleState;
import org.yiyun.knowledge.ArticleTextView;
import org.yiyun.knowledge.ArticleVerb;
import org.yiyun.knowledge.ArticleView;
import org.yiyun.knowledge.DifferencePart;
import org.yiyun.knowledge.engine.TextDifference;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** What a caller gets to see of articles: keepers all, readers what is published, valid and meant for them. */
@ApplicationScoped
public class ArticleViews {
    private final Articles articles;
    private final ArticleIndex index;
    private final BusinessClock clock;

    @Inject
    public ArticleViews(Articles articles, ArticleIndex index, BusinessClock clock) {
        this.articles = articles;
        this.index = index;
        this.clock = clock;
    }

    protected ArticleViews() {
        this(null, null, null);
    }

    /** Whoever writes or reviews. */
    public static boolean isKeeper(Caller caller) {
        return caller.may(Permission.KNOWLEDGE_WRITE) || caller.may(Permission.KNOWLEDGE_REVIEW);
    }

    /**
     * @param version a version for keepers; null for the one that the reader gets
     * @throws BusinessException NOT_FOUND also for what the caller may not know of
     */
    public ArticleView get(String number, @Nullable Integer version, Caller caller) {
        return view(seen(number, caller), version, caller);
    }

    Article seen(String number, Caller caller) {
        return articles.find(number)
                .filter(article -> isKeeper(caller) || index.has(article, ArticleCondition.readable(caller, clock.today())))
                .orElseThrow(() -> BusinessException.notFound("article", number));
    }

    ArticleView view(Article article, @Nullable Integer version, Caller caller) {
        var keeper = isKeeper(caller);
        var shown = !keeper ? article.published() : version == null ? Integer.valueOf(article.latest()) : version;
        if (shown == null || shown < 1 || shown > article.latest()) {
            throw BusinessException.notFound("article", article.number());
        }
        return new ArticleView(
                article.number(), article.kind(), articles.text(article, shown).view(), keeper ? article.ticket() : null,
                article.published(), article.staleAt(), article.staleReason(), article.endedAt(),
                keeper ? article.endedBy() : null, article.endReason(), article.helpful(), article.unhelpful(),
                index.voteOf(article, caller.name()), article.createdAt(), article.updatedAt(), verbs(article, caller), article.version());
    }

    private List<ArticleVerb> verbs(Article article, Caller caller) {
        Set<ArticleVerb> possible = EnumSet.noneOf(ArticleVerb.class);
        switch (article.state()) {
            case DRAFT -> possible.addAll(List.of(ArticleVerb.EDIT, ArticleVerb.SUBMIT));
            case RETURNED -> possible.add(ArticleVerb.EDIT);
            case SUBMITTED -> possible.addAll(reviewable(article, caller));
            default -> possible.add(ArticleVerb.REVISE);
        }
        if (article.published() != null && article.endedAt() == null) {
            possible.add(ArticleVerb.END);
        }
        return Arrays.stream(ArticleVerb.values()).filter(possible::contains).filter(verb -> caller.may(verb.permission())).toList();
    }

    private List<ArticleVerb> reviewable(Article article, Caller caller) {
        var text = articles.text(article, article.latest());
        return text.isOf(caller.name()) ? List.of() : List.of(ArticleVerb.APPROVE, ArticleVerb.RETURN);
    }

    /** All versions, newest first; for keepers. */
    public List<ArticleTextView> versions(String number, Caller caller) {
        var article = seen(number, caller);
        return articles.texts(article).stream()
                .filter(text -> isKeeper(caller) || text.state() == ArticleState.PUBLISHED)
                .map(ArticleText::view)
                .toList();
    }

    /** Numbers of the articles that were made from a ticket. */
    public List<String> fromTicket(String ticket) {
        return articles.from(ticket).stream().map(Article::number).toList();
    }

    /** @throws BusinessException NOT_FOUND also for a version that the caller may not know of */
    public List<ArticleDifference> difference(String number, int before, int after, Caller caller) {
        var versions = versions(number, caller);
        var old = version(versions, number, before);
        var now = version(versions, number, after);
        return Stream.of(
                        of("title", old.title(), now.title()), of("keywords", old.keywords(), now.keywords()),
                        of("symptom", old.symptom(), now.symptom()), of("cause", old.cause(), now.cause()),
                        of("solution", old.solution(), now.solution()), of("review", old.review(), now.review()))
                .filter(field -> field.parts().stream().anyMatch(part -> part.kind() != DifferencePart.Kind.SAME))
                .toList();
    }

    private static ArticleDifference of(String field, String before, String after) {
        return new ArticleDifference(field, TextDifference.of(before, after));
    }

    private static ArticleTextView version(List<ArticleTextView> versions, String number, int wanted) {
        return versions.stream()
                .filter(version -> version.number() == wanted)
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("article", number + " " + wanted));
    }
}
