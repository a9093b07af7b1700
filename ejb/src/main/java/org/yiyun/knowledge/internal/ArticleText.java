package org.yiyun.knowledge.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleState;
import org.yiyun.knowledge.ArticleTextView;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.Citation;
import org.yiyun.knowledge.CitedKind;
import org.yiyun.knowledge.WriteArticle;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** One version of an article. Its words may change until it is submitted, and never once it was published. */
@Entity
@Table(name = "article_text")
public class ArticleText extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_text_seq")
    @SequenceGenerator(name = "article_text_seq", sequenceName = "article_text_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "article_id")
    private Article article;

    private int number;

    @Enumerated(EnumType.STRING)
    private ArticleState state;

    private String title;
    private String keywords;
    private String symptom;
    private String cause;
    private String solution;
    private String review;
    private String audience;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @ElementCollection
    @CollectionTable(name = "article_citation", joinColumns = @JoinColumn(name = "text_id"))
    private Set<CitationRow> citations = new HashSet<>();

    private String note;
    private String author;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    private @Nullable String reviewer;

    @Column(name = "reviewed_at")
    private @Nullable Instant reviewedAt;

    @Column(name = "review_note")
    private @Nullable String reviewNote;

    protected ArticleText() {}

    ArticleText(Article article, int number, WriteArticle words, String by, Instant at) {
        super(by, at);
        this.article = article;
        this.number = number;
        write(words, by, at);
    }

    private void write(WriteArticle words, String by, Instant at) {
        state = ArticleState.DRAFT;
        title = words.title();
        keywords = words.keywords();
        symptom = words.symptom();
        cause = words.cause();
        solution = words.solution();
        review = words.review();
        audience = words.audience().stream().map(Enum::name).collect(Collectors.joining(" "));
        validFrom = words.validFrom();
        validTo = words.validTo();
        note = words.note();
        citations.clear();
        words.citations().forEach(citation -> citations.add(CitationRow.of(citation)));
        author = by;
        touched(by, at);
    }

    void edit(WriteArticle words, String by, Instant at) {
        require(state == ArticleState.DRAFT || state == ArticleState.RETURNED);
        write(words, by, at);
    }

    void submit(String by, Instant at) {
        require(state == ArticleState.DRAFT);
        state = ArticleState.SUBMITTED;
        submittedAt = at;
        touched(by, at);
    }

    /** By somebody who has not written it. */
    void review(ArticleState outcome, String reason, String by, Instant at) {
        require(state == ArticleState.SUBMITTED);
        if (isOf(by)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        state = outcome;
        reviewer = by;
        reviewedAt = at;
        reviewNote = reason;
        touched(by, at);
    }

    boolean isOf(String who) {
        return who.equals(author) || who.equals(createdBy());
    }

    void supersede(String by, Instant at) {
        state = ArticleState.SUPERSEDED;
        touched(by, at);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new BusinessException(ProblemType.ARTICLE_STATE, Map.of("number", article.number(), "articleState", state));
        }
    }

    /** The same words for the next version. */
    WriteArticle words() {
        return new WriteArticle(
                article.kind(), title, keywords, symptom, cause, solution, review, List.copyOf(audience()), validFrom, validTo,
                article.ticket(), "", citations());
    }

    Set<Audience> audience() {
        return audiences(audience);
    }

    static Set<Audience> audiences(@Nullable String names) {
        return names == null || names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(" ")).map(Audience::valueOf).collect(Collectors.toSet());
    }

    List<Citation> citations() {
        return citations.stream()
                .map(CitationRow::citation)
                .sorted(Comparator.comparing(Citation::kind).thenComparing(Citation::key))
                .toList();
    }

    /** Whether it cites that in a version before this one. */
    boolean isOutdatedBy(CitedKind kind, String key, String version) {
        return citations().stream()
                .anyMatch(cited -> cited.kind() == kind && cited.key().equals(key) && cited.isOutdatedBy(version));
    }

    ArticleTextView view() {
        return new ArticleTextView(
                number, state, title, keywords, symptom, cause, solution, review, audience(), validFrom, validTo, citations(), note,
                author, submittedAt, reviewer, reviewedAt, reviewNote);
    }

    Long id() {
        return id;
    }

    int number() {
        return number;
    }

    ArticleState state() {
        return state;
    }

    String author() {
        return author;
    }
}
