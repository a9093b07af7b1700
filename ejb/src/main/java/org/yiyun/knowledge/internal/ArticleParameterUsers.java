package org.yiyun.knowledge.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import org.yiyun.platform.database.Rows;
import org.yiyun.policy.ParameterUse.UsedBy;
import org.yiyun.policy.ParameterUsers;

/** Published articles that cite a parameter or its policy. */
@ApplicationScoped
public class ArticleParameterUsers implements ParameterUsers {
    private final EntityManager em;

    @Inject
    public ArticleParameterUsers(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected ArticleParameterUsers() {
        this(null);
    }

    @Override
    public List<UsedBy> of(String policy, String parameter) {
        return Rows.of(em.createNativeQuery("""
                        select distinct a.number, t.title from article_citation c
                        join article_text t on t.id = c.text_id join article a on a.id = t.article_id
                        where t.state = 'PUBLISHED' and (c.kind = 'PARAMETER' and c.cited_key = :parameter or c.kind = 'POLICY' and c.cited_key = :policy)
                        order by a.number""", Tuple.class)
                .setParameter("parameter", policy + "/" + parameter)
                .setParameter("policy", policy), row -> new UsedBy(UsedBy.Kind.ARTICLE, row.get(0, String.class), row.get(1, String.class)));
    }
}
