package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yiyun.audit.AuditService;
import org.yiyun.calendar.CalendarPublished;
import org.yiyun.knowledge.Citation;
import org.yiyun.knowledge.CitedKind;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.source.SourceChanged;
import org.yiyun.security.Callers;

/**
 * What articles cite, in its newest version. In the transaction that makes a new version count, the published articles
 * that cite another one go stale (KB-04).
 */
@ApplicationScoped
public class CitedSources {
    private final EntityManager em;
    private final Articles articles;
    private final ArticleIndex index;
    private final AuditService audit;

    @Inject
    public CitedSources(EntityManager em, Articles articles, ArticleIndex index, AuditService audit) {
        this.em = em;
        this.articles = articles;
        this.index = index;
        this.audit = audit;
    }

    protected CitedSources() {
        this(null, null, null, null);
    }

    /** A kind that nothing can cite is passed over. */
    public void onChange(@Observes SourceChanged change) {
        Arrays.stream(CitedKind.values())
                .filter(kind -> kind.name().equals(change.kind()))
                .forEach(kind -> changed(kind, change.key(), change.version(), change.at()));
    }

    public void onCalendar(@Observes CalendarPublished calendar) {
        changed(CitedKind.CALENDAR, String.valueOf(calendar.year()), String.valueOf(calendar.revision()), calendar.at());
    }

    private void changed(CitedKind kind, String key, String version, Instant at) {
        em.createNativeQuery("""
                        insert into cited_source (kind, cited_key, version, changed_at) values (:kind, :key, :version, :at)
                        on conflict (kind, cited_key) do update set version = excluded.version, changed_at = excluded.changed_at""")
                .setParameter("kind", kind.name())
                .setParameter("key", key)
                .setParameter("version", version)
                .setParameter("at", at)
                .executeUpdate();
        for (var article : articles.citing(kind, key)) {
            if (articles.text(article, Objects.requireNonNull(article.published())).isOutdatedBy(kind, key, version)) {
                article.stale(kind + " " + key + " " + version, Callers.current().name(), at);
                index.weigh(article);
                audit.record("knowledge.stale", "article", article.number(), Map.of("kind", kind, "key", key, "version", version));
            }
        }
        articles.flush();
    }

    /** Citations of a version that counts no more. */
    List<FieldError> outdated(List<Citation> citations) {
        return citations.stream()
                .flatMap(citation -> newest(citation)
                        .filter(citation::isOutdatedBy)
                        .map(version -> new FieldError(
                                "citations", "field.outdated", Map.of("id", citation.key(), "version", version)))
                        .stream())
                .toList();
    }

    /**
     * Citations of a version that is still to come: mistyped, they would never go stale. A parameter and a code may be cited in the version
     * of their policy or library, in which they need not have changed.
     */
    List<FieldError> unheard(List<Citation> citations) {
        return citations.stream()
                .flatMap(citation -> latest(citation)
                        .filter(latest -> citation.isAfter(latest))
                        .map(latest -> new FieldError(
                                "citations", "field.citation-unheard", Map.of("id", citation.key(), "version", latest)))
                        .stream())
                .toList();
    }

    /** Of the source or of what it is a part of, where versions are whole numbers. */
    private Optional<Integer> latest(Citation citation) {
        return Optional.ofNullable((Integer) em.createNativeQuery("""
                        select max(cast(version as int)) from cited_source
                        where version ~ '^[0-9]{1,9}$' and (kind = :kind and cited_key = :key or kind = :whole and cited_key = :wholeKey)""",
                        Integer.class)
                .setParameter("kind", citation.kind().name())
                .setParameter("key", citation.key())
                .setParameter("whole", citation.kind() == CitedKind.PARAMETER ? CitedKind.POLICY.name() : citation.kind().name())
                .setParameter("wholeKey", citation.key().replaceFirst("/.*", ""))
                .getSingleResult());
    }

    /** Held, so that nothing that is just being published is overlooked. */
    @SuppressWarnings("unchecked") // native queries are untyped
    private Optional<String> newest(Citation citation) {
        List<String> versions = em.createNativeQuery(
                        "select version from cited_source where kind = :kind and cited_key = :key for share", String.class)
                .setParameter("kind", citation.kind().name())
                .setParameter("key", citation.key())
                .getResultList();
        return versions.stream().findFirst();
    }
}
