package org.yiyun.knowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.CodeUse;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** Which articles name a code that changes. */
@Covers({"CODE-04", "CODE-02"})
class ArticleCodeUsersPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    @Test
    void publishedArticlesThatNameTheCode() {
        article(1, "B1", "PUBLISHED", "药品XA02AXX095A001010103357不能上传，见A00.000x001。");
        article(2, "B2", "PUBLISHED", "代码 XA02AXX095A0010101033570 是另一个");
        article(3, "B3", "DRAFT", "XA02AXX095A001010103357");

        assertThat(uses("XA02AXX095A001010103357", "Z99")).isEqualTo(new CodeUse("ARTICLE", 1, List.of("B1")));
        assertThat(uses("A00.000x001")).isEqualTo(new CodeUse("ARTICLE", 1, List.of("B1")));
        assertThat(uses("A00.000")).isEqualTo(new CodeUse("ARTICLE", 0, List.of()));
    }

    private static CodeUse uses(String... codes) {
        return DB.inTransaction(em -> new ArticleCodeUsers(DB.em()).usesOf("DRUG", List.of(codes)));
    }

    private static void article(long id, String number, String state, String solution) {
        DB.sql("""
                insert into article (id, number, kind, latest, state, published, helpful, unhelpful, created_at, created_by, updated_at, updated_by, version)
                values (%1$d, '%2$s', 'FAQ', 1, '%3$s', %4$s, 0, 0, now(), 'desk', now(), 'desk', 0)""".formatted(
                id, number, state, state.equals("PUBLISHED") ? "1" : "null"));
        DB.sql("""
                insert into article_text (id, article_id, number, state, title, keywords, symptom, cause, solution, review, audience, valid_from,
                    note, author, reviewer, created_at, created_by, updated_at, updated_by, version)
                values (%1$d, %1$d, 1, '%2$s', '标题', '', '', '', '%3$s', '', 'INTERNAL', date '2026-01-01', '', 'desk', 'leader', now(), 'desk', now(), 'desk', 0)"""
                .formatted(id, state, solution));
    }
}
