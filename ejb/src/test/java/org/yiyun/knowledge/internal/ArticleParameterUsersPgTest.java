package org.yiyun.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.policy.ParameterUse.UsedBy;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** Which articles rest on a parameter of a policy. */
@Covers("POL-12")
class ArticleParameterUsersPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    @Test
    void publishedArticlesThatCiteTheParameterOrItsPolicy() {
        article(1, "B1", "PUBLISHED", "PARAMETER", "P/dialysisCap");
        article(2, "B2", "PUBLISHED", "POLICY", "P");
        article(3, "B3", "DRAFT", "PARAMETER", "P/dialysisCap");
        article(4, "B4", "PUBLISHED", "PARAMETER", "P/segments");
        article(5, "B5", "PUBLISHED", "POLICY", "Q");

        assertThat(uses("P", "dialysisCap")).containsExactly(
                new UsedBy(UsedBy.Kind.ARTICLE, "B1", "标题 B1"), new UsedBy(UsedBy.Kind.ARTICLE, "B2", "标题 B2"));
        assertThat(uses("R", "dialysisCap")).isEmpty();
    }

    private static List<UsedBy> uses(String policy, String parameter) {
        return DB.inTransaction(em -> new ArticleParameterUsers(DB.em()).of(policy, parameter));
    }

    private static void article(long id, String number, String state, String kind, String cited) {
        DB.sql("""
                insert into article (id, number, kind, latest, state, published, helpful, unhelpful, created_at, created_by, updated_at, updated_by, version)
                values (%1$d, '%2$s', 'FAQ', 1, '%3$s', %4$s, 0, 0, now(), 'desk', now(), 'desk', 0)""".formatted(
                id, number, state, state.equals("PUBLISHED") ? "1" : "null"));
        DB.sql("""
                insert into article_text (id, article_id, number, state, title, keywords, symptom, cause, solution, review, audience, valid_from,
                    note, author, reviewer, created_at, created_by, updated_at, updated_by, version)
                values (%1$d, %1$d, 1, '%2$s', '标题 %3$s', '', '', '', '正文', '', 'INTERNAL', date '2026-01-01', '', 'desk', 'leader', now(), 'desk', now(), 'desk', 0)"""
                .formatted(id, state, number));
        DB.sql("insert into article_citation (text_id, kind, cited_key, cited_version) values (%d, '%s', '%s', '1')".formatted(id, kind, cited));
    }
}
