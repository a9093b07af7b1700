package org.yiyun.knowledge;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.knowledge.internal.ArticleDesk;
import org.yiyun.knowledge.internal.Synonyms;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Writes, reviews and ends articles. Where a method takes an expected version, null leaves the decision to the state
 * alone; another version than expected is STALE_DATA, a step that the state does not allow CONFLICT.
 */
@Stateless
public class KnowledgeService {
    private static final int MAX_NOTE = 500;
    private static final int MIN_SYNONYM = 2;
    private static final int MAX_SYNONYM = 30;

    private ArticleDesk desk;
    private Synonyms synonyms;
    private AuditService audit;

    public KnowledgeService() {}

    @Inject
    public KnowledgeService(ArticleDesk desk, Synonyms synonyms, AuditService audit) {
        this.desk = desk;
        this.synonyms = synonyms;
        this.audit = audit;
    }

    /** A new article, as a draft. @throws BusinessException INVALID also where the words hold personal numbers */
    @Requires(Permission.KNOWLEDGE_WRITE)
    public ArticleView write(WriteArticle words) {
        return desk.write(words, Callers.current());
    }

    /** Other words for a draft or for what was given back. */
    @Requires(Permission.KNOWLEDGE_WRITE)
    public ArticleView edit(String number, WriteArticle words, int expectedVersion) {
        return desk.edit(number, words, expectedVersion, Callers.current());
    }

    @Requires(Permission.KNOWLEDGE_WRITE)
    public ArticleView submit(String number, @Nullable Integer expectedVersion) {
        return desk.submit(number, expectedVersion, Callers.current());
    }

    /** The next version of what is published, with its words and files. */
    @Requires(Permission.KNOWLEDGE_WRITE)
    public ArticleView revise(String number, @Nullable Integer expectedVersion) {
        return desk.revise(number, expectedVersion, Callers.current());
    }

    /** @throws BusinessException SAME_PERSON for its author; INVALID if it cites a version that counts no more */
    @Requires(Permission.KNOWLEDGE_REVIEW)
    public ArticleView approve(String number, @Nullable String note, @Nullable Integer expectedVersion) {
        return desk.approve(number, note == null ? "" : text("note", note), expectedVersion, Callers.current());
    }

    @Requires(Permission.KNOWLEDGE_REVIEW)
    public ArticleView giveBack(String number, @Nullable String note, @Nullable Integer expectedVersion) {
        return desk.giveBack(number, required("note", note), expectedVersion, Callers.current());
    }

    /** Found no more; a next version brings it back. */
    @Requires(Permission.KNOWLEDGE_REVIEW)
    public ArticleView end(String number, @Nullable String reason, @Nullable Integer expectedVersion) {
        return desk.end(number, required("reason", reason), expectedVersion, Callers.current());
    }

    /** Whether it helped; a second vote of the same reader replaces the first. */
    @Requires(Permission.KNOWLEDGE_READ)
    public ArticleView vote(String number, boolean helpful) {
        return desk.vote(number, helpful, Callers.current());
    }

    /** Two words or more that mean the same, each of 2 to 30 characters. */
    @Requires(Permission.KNOWLEDGE_REVIEW)
    public SynonymGroup addSynonyms(List<String> words) {
        var clean = words.stream().map(String::strip).filter(word -> !word.isEmpty()).distinct().sorted().toList();
        if (clean.size() < 2) {
            throw BusinessException.invalid("words", "field.synonyms", Map.of());
        }
        if (clean.stream().anyMatch(word -> word.length() < MIN_SYNONYM || word.length() > MAX_SYNONYM)) {
            throw BusinessException.invalid("words", "field.size", Map.of("min", MIN_SYNONYM, "max", MAX_SYNONYM));
        }
        var number = synonyms.add(clean);
        audit.record("knowledge.synonyms-added", "synonym", String.valueOf(number), Map.of("words", clean));
        return new SynonymGroup(number, clean);
    }

    @Requires(Permission.KNOWLEDGE_REVIEW)
    public void removeSynonyms(int number) {
        if (synonyms.remove(number) == 0) {
            throw BusinessException.notFound("synonym", number);
        }
        audit.record("knowledge.synonyms-removed", "synonym", String.valueOf(number), Map.of());
    }

    private static String required(String path, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw BusinessException.invalid(List.of(new FieldError(path, "field.required")));
        }
        return text(path, text);
    }

    private static String text(String path, String text) {
        if (text.length() > MAX_NOTE) {
            throw BusinessException.invalid(path, "field.size", Map.of("min", 0, "max", MAX_NOTE));
        }
        return text.strip();
    }
}
