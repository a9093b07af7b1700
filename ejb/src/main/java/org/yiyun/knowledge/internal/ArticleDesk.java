package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.knowledge.ArticleFileView;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.ArticleState;
import org.yiyun.knowledge.ArticleView;
import org.yiyun.knowledge.WriteArticle;
import org.yiyun.knowledge.engine.PersonalText;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;

/** The keepers' way of working: every change of an article is checked, made, brought into the search and audited. */
@ApplicationScoped
public class ArticleDesk {
    private static final String ARTICLE = "article";

    private final Articles articles;
    private final ArticleIndex index;
    private final ArticleFiles files;
    private final ArticleViews views;
    private final CitedSources sources;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ArticleDesk(
            Articles articles, ArticleIndex index, ArticleFiles files, ArticleViews views, CitedSources sources, AuditService audit,
            BusinessClock clock) {
        this.articles = articles;
        this.index = index;
        this.files = files;
        this.views = views;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    protected ArticleDesk() {
        this(null, null, null, null, null, null, null);
    }

    public ArticleView write(WriteArticle words, Caller caller) {
        check(words);
        var article = new Article(articles.nextNumber(), words.kind(), words.ticket(), caller.name(), clock.now());
        articles.add(article);
        articles.add(new ArticleText(article, 1, words, caller.name(), clock.now()));
        return done(article, "write", Map.of("kind", words.kind(), "title", words.title()), caller);
    }

    public ArticleView edit(String number, WriteArticle words, int expected, Caller caller) {
        check(words);
        var article = locked(number, expected);
        latest(article).edit(words, caller.name(), clock.now());
        if (article.published() == null) {
            article.kind(words.kind());
        }
        article.moved(ArticleState.DRAFT, caller.name(), clock.now());
        return done(article, "edit", Map.of("text", article.latest()), caller);
    }

    /** @throws BusinessException INVALID if it cites a version that is still to come */
    public ArticleView submit(String number, @Nullable Integer expected, Caller caller) {
        var article = locked(number, expected);
        refuse(sources.unheard(latest(article).citations()));
        latest(article).submit(caller.name(), clock.now());
        article.moved(ArticleState.SUBMITTED, caller.name(), clock.now());
        return done(article, "submit", Map.of("text", article.latest()), caller);
    }

    /** @throws BusinessException SAME_PERSON for the author, INVALID if it cites what counts no more */
    public ArticleView approve(String number, String note, @Nullable Integer expected, Caller caller) {
        var article = locked(number, expected);
        var text = latest(article);
        refuse(sources.outdated(text.citations()));
        refuse(sources.unheard(text.citations()));
        text.review(ArticleState.PUBLISHED, note, caller.name(), clock.now());
        if (article.published() != null) {
            articles.text(article, article.published()).supersede(caller.name(), clock.now());
        }
        article.published(text.number(), caller.name(), clock.now());
        index.put(article, text, clock.now());
        return done(article, "approve", Map.of("text", text.number()), caller);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
    }

    public ArticleView giveBack(String number, String note, @Nullable Integer expected, Caller caller) {
        var article = locked(number, expected);
        latest(article).review(ArticleState.RETURNED, note, caller.name(), clock.now());
        article.moved(ArticleState.RETURNED, caller.name(), clock.now());
        return done(article, "return", Map.of("text", article.latest(), "note", note), caller);
    }

    public ArticleView revise(String number, @Nullable Integer expected, Caller caller) {
        var article = locked(number, expected);
        var before = latest(article);
        var next = article.next(caller.name(), clock.now());
        articles.add(new ArticleText(article, next, before.words(), caller.name(), clock.now()));
        files.copy(article, before.number(), next);
        return done(article, "revise", Map.of("text", next), caller);
    }

    public ArticleView end(String number, String reason, @Nullable Integer expected, Caller caller) {
        var article = locked(number, expected);
        article.end(reason, caller.name(), clock.now());
        index.remove(article);
        return done(article, "end", Map.of("reason", reason), caller);
    }

    public ArticleView vote(String number, boolean helpful, Caller caller) {
        var article = views.seen(number, caller);
        articles.lock(number); // votes at the same time are counted one after the other
        index.vote(article, caller.name(), helpful, clock.now());
        audit.record("knowledge.vote", ARTICLE, number, Map.of("helpful", helpful));
        articles.refresh(article);
        return views.view(article, null, caller);
    }

    public ArticleFileView attach(String number, String name, InputStream content, Caller caller) throws IOException {
        var file = CheckedFile.read(name, content);
        var article = writable(number);
        var kept = files.add(article, article.latest(), file, caller.name(), clock.now());
        audit.record("knowledge.attach", ARTICLE, number,
                Map.of("name", file.name(), "size", file.size(), "sha256", file.sha256(), "text", article.latest()));
        return kept;
    }

    public void detach(String number, long id) {
        var article = writable(number);
        var file = files.get(article, id);
        if (file.text() != article.latest()) {
            throw article.conflict();
        }
        files.remove(file);
        audit.record("knowledge.detach", ARTICLE, number, Map.of("name", file.name(), "text", file.text()));
    }

    /** Of the version that the caller gets, or of a chosen one for keepers. */
    public List<ArticleFileView> files(String number, @Nullable Integer text, Caller caller) {
        var article = views.seen(number, caller);
        return files.of(article, views.view(article, text, caller).text().number());
    }

    public ArticleFileView file(String number, long id, Caller caller) {
        var article = views.seen(number, caller);
        var file = files.get(article, id);
        if (!ArticleViews.isKeeper(caller) && !Integer.valueOf(file.text()).equals(article.published())) {
            throw BusinessException.notFound("attachment", id);
        }
        return file;
    }

    public byte[] content(String number, long id, Caller caller) {
        return files.content(file(number, id, caller));
    }

    private Article writable(String number) {
        var article = articles.lock(number);
        if (article.state() != ArticleState.DRAFT && article.state() != ArticleState.RETURNED) {
            throw article.conflict();
        }
        return article;
    }

    private static void check(WriteArticle words) {
        List<FieldError> faults = new ArrayList<>();
        texts(words).forEach((path, text) -> {
            if (PersonalText.isPersonal(text)) {
                faults.add(new FieldError(path, "field.personal"));
            }
        });
        if (words.kind() == ArticleKind.EMERGENCY_CASE) {
            Stream.of("symptom", "cause", "review").filter(path -> texts(words).get(path).isEmpty())
                    .forEach(path -> faults.add(new FieldError(path, "field.required")));
        }
        if (words.validTo() != null && !words.validTo().isAfter(words.validFrom())) {
            faults.add(new FieldError("validTo", "field.order"));
        }
        var cited = words.citations().stream().map(citation -> citation.kind() + " " + citation.key()).distinct().count();
        if (cited < words.citations().size()) {
            faults.add(new FieldError("citations", "field.duplicate"));
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
    }

    private static SortedMap<String, String> texts(WriteArticle words) {
        return new TreeMap<>(Map.of("title", words.title(), "keywords", words.keywords(), "symptom", words.symptom(),
                "cause", words.cause(), "solution", words.solution(), "review", words.review()));
    }

    private Article locked(String number, @Nullable Integer expected) {
        var article = articles.lock(number);
        if (expected != null && expected != article.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", ARTICLE, "id", number));
        }
        return article;
    }

    private ArticleText latest(Article article) {
        return articles.text(article, article.latest());
    }

    private ArticleView done(Article article, String verb, Map<String, ?> details, Caller caller) {
        articles.flush();
        audit.record("knowledge." + verb, ARTICLE, article.number(), details);
        return views.view(article, null, caller);
    }
}
