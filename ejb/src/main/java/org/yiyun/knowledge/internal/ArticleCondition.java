package org.yiyun.knowledge.internal;

import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.knowledge.ArticleFilter;
import org.yiyun.knowledge.Audience;
import org.yiyun.security.Caller;

/** The {@code where} of a list of articles with its bound parameters. */
final class ArticleCondition {
    static final String FOUND = "article_words(s.text_id) @@ cast(:words as tsquery)";

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> params = new LinkedHashMap<>();

    /** What a reader may find today, over {@code article_text_search s}: valid, and for institutions meant for them and not in doubt. */
    static ArticleCondition readable(Caller caller, LocalDate today) {
        var condition = new ArticleCondition();
        condition.and("s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today)", Map.of("today", today));
        if (caller.kind() == Caller.Kind.INSTITUTION) {
            condition.and("position(:own in s.audience) > 0 and not s.stale", Map.of("own", Audience.INSTITUTION.name()));
        }
        return condition;
    }

    /** The same, cut by kind and audience. */
    static ArticleCondition published(ArticleFilter filter, Caller caller, LocalDate today) {
        return readable(caller, today).narrowed(filter, "s.kind", "s.audience");
    }

    /** A shelf of the keepers, over {@code article a} and its version {@code article_text v}. */
    static ArticleCondition shelf(ArticleFilter filter, LocalDate today) {
        var condition = new ArticleCondition();
        switch (filter.shelf()) {
            case STALE -> condition.and("a.stale_at is not null and a.ended_at is null", Map.of());
            case EXPIRED -> condition.and("a.ended_at is null and v.valid_to <= :today", Map.of("today", today));
            case ENDED -> condition.and("a.ended_at is not null", Map.of());
            default -> condition.and("a.state = :state", Map.of("state", filter.shelf().name()));
        }
        if (filter.q() != null) {
            condition.and("position(lower(:text) in lower(v.title)) > 0", Map.of("text", filter.q()));
        }
        return condition.narrowed(filter, "a.kind", "v.audience");
    }

    private ArticleCondition narrowed(ArticleFilter filter, String kind, String audience) {
        if (!filter.kind().isEmpty()) {
            and(kind + " in (:kind)", Map.of("kind", filter.kind().stream().map(Enum::name).toList()));
        }
        if (filter.audience() != null) {
            and("position(:audience in " + audience + ") > 0", Map.of("audience", filter.audience().name()));
        }
        return this;
    }

    ArticleCondition and(String part, Map<String, ?> values) {
        parts.add(part);
        return with(values);
    }

    /** Over {@code article_text_search s}: by the index of words. */
    ArticleCondition found(String query) {
        return and(FOUND, Map.of("words", query));
    }

    /** Values that are asked for elsewhere in the statement. */
    ArticleCondition with(Map<String, ?> values) {
        params.putAll(values);
        return this;
    }

    Map<String, Object> values() {
        return params;
    }

    ArticleCondition copy() {
        var copy = new ArticleCondition();
        copy.parts.addAll(parts);
        copy.params.putAll(params);
        return copy;
    }

    /** Of a list whose tables are cut by this condition already: its values, and nothing else to meet. */
    ArticleCondition met() {
        var met = copy();
        met.parts.clear();
        return met;
    }

    String where() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** Equal for equal questions over equal tables. */
    Object key(String from) {
        return List.of(from + where(), Map.copyOf(params));
    }

    Query bind(Query query) {
        params.forEach(query::setParameter);
        return query;
    }
}
