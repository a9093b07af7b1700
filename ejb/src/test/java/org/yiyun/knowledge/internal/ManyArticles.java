package org.yiyun.knowledge.internal;

import java.util.List;
import org.yiyun.testing.Postgres;

/**
 * 900 published articles: the later, the less they are worth. All have 结算 and 凭证 in the answer, every third 结算 in the
 * title and one 凭证; every second has 终端 and is meant for institutions too; the last ten have 余额.
 */
final class ManyArticles {
    private static final List<String> FILL = List.of(
            """
            insert into article (id, number, kind, latest, state, published, created_at, created_by, updated_at, updated_by, version)
            select n, 'M' || n, 'FAQ', 1, 'PUBLISHED', 1, now(), 'writer', now(), 'writer', 0 from generate_series(1, 900) n""",
            """
            insert into article_text (id, article_id, number, state, title, keywords, symptom, cause, solution, review, audience,
                valid_from, note, author, reviewer, created_at, created_by, updated_at, updated_by, version)
            select n, n, 1, 'PUBLISHED', case when n % 3 = 0 then '结算中断' when n = 700 then '凭证' else '维护' end || n, '', '', '',
                case when n % 2 = 0 then '终端 ' else '' end || case when n > 890 then '余额 ' else '' end || '结算 凭证', '',
                case when n % 2 = 0 then 'STAFF INSTITUTION' else 'STAFF' end, '2020-01-01', '', 'writer', 'leader', now(), 'writer',
                now(), 'writer', 0 from generate_series(1, 900) n""",
            """
            update article_text set words = cast(regexp_replace(solution, '(\\w+)', '\\1:9C', 'g')
                || case when title like '结算%' then ' 结算:1A 中断:2A' when title like '凭证%' then ' 凭证:1A' else '' end as tsvector)""",
            """
            insert into article_text_search (text_id, article_id, kind, audience, valid_from, stale, worth, title, title_words,
                published_at)
            select id, id, 'FAQ', audience, valid_from, false, 1.5 - id / 900.0, title, ts_filter(words, '{a}'), now()
            from article_text""",
            """
            insert into article_word (word, articles)
            select word, count(*) from article_text, unnest(tsvector_to_array(words)) as word group by word""");

    private ManyArticles() {}

    static void in(Postgres db) {
        FILL.forEach(db::sql);
    }
}
