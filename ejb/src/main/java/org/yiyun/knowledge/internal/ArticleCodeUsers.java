package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;

/** Published articles that name a code of a library. */
@ApplicationScoped
public class ArticleCodeUsers implements CodeUsers {
    private static final int EXAMPLES = 10;
    /** A word that may be a code: at least four letters, digits and what codes have between them. */
    private static final String NAMING = """
            select distinct a.number from article_text t join article a on a.id = t.article_id
            cross join lateral regexp_matches(
                concat_ws(' ', t.title, t.keywords, t.symptom, t.cause, t.solution), '[A-Za-z0-9][A-Za-z0-9.*+/]{3,}', 'g') as word
            where t.state = 'PUBLISHED' and rtrim(word[1], '.') = any(string_to_array(:codes, chr(31)))
            order by a.number""";

    private final EntityManager em;

    @Inject
    public ArticleCodeUsers(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected ArticleCodeUsers() {
        this(null);
    }

    @Override
    public CodeUse usesOf(String library, Collection<String> codes) {
        List<String> numbers = texts(em.createNativeQuery(NAMING, String.class)
                .setParameter("codes", String.join("\u001f", codes))
                .getResultList());
        return new CodeUse("ARTICLE", numbers.size(), numbers.stream().limit(EXAMPLES).toList());
    }

    private static List<String> texts(List<?> rows) {
        return rows.stream().map(String::valueOf).toList();
    }
}
