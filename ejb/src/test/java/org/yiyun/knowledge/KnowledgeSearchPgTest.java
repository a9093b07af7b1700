package org.yiyun.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.knowledge.KnowledgeFixture.HOSPITAL;
import static org.yiyun.knowledge.KnowledgeFixture.LEADER;
import static org.yiyun.knowledge.KnowledgeFixture.READER;
import static org.yiyun.knowledge.KnowledgeFixture.WRITER;
import static org.yiyun.knowledge.KnowledgeFixture.words;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** What is found, in which order, and what is proposed: REQ-KB-05, CONS-09. */
class KnowledgeSearchPgTest {
    private static final String CARD = "读卡失败时先检查读卡器驱动";
    private static final String SETTLE = "住院结算提示余额不足的处理";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final KnowledgeFixture base = new KnowledgeFixture(db);

    @Test
    void findsBySynonymsAndRanksTitlesFirst() {
        base.published(words("终端维护", "社保卡在读卡器上没有反应时重新插拔"));
        base.published(words("社保卡挂失", "到经办机构办理"));

        assertThat(base.found(READER, "医保卡")).containsExactly("社保卡挂失", "终端维护");
        assertThat(base.found(READER, "医保卡 读卡器")).containsExactly("终端维护");
    }

    /** 《问题咨询表》 rows that came together as questions and answers, for everybody on the intranet. */
    @Covers({"KB-02", "CONS-06"})
    @Test
    void commonQuestionsAreAShelfOfTheirOwnForEverybody() {
        base.published(words(CARD, "重装驱动"));
        base.published(ofKind(ArticleKind.FAQ, "异地就医备案如何办理", "在国家医保服务平台办理，即时生效"));

        var questions = new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(ArticleKind.FAQ), null, null);
        for (var reader : List.of(READER, HOSPITAL)) {
            assertThat(as(reader, () -> base.queries.screen(questions, total -> 0, 10)).items())
                    .extracting(ArticleRow::kind, ArticleRow::title).containsExactly(tuple(ArticleKind.FAQ, "异地就医备案如何办理"));
            assertThat(base.found(reader, "异地备案")).containsExactly("异地就医备案如何办理");
        }
    }

    @Covers("CONS-05")
    @Test
    void anAnswerTemplateIsTheSameAnswerForEverybodyWhoAnswers() {
        base.published(ofKind(ArticleKind.TEMPLATE, "大额补充保险赔付比例说明", "您好，赔付按分段比例计算，例如"));

        assertThat(as(READER, () -> base.queries.suggest("参保人询问大额补充保险赔付比例", 3)))
                .extracting(Suggestion::kind, Suggestion::title, Suggestion::answer)
                .containsExactly(tuple(ArticleKind.TEMPLATE, "大额补充保险赔付比例说明", "您好，赔付按分段比例计算，例如"));
    }

    private static WriteArticle ofKind(ArticleKind kind, String title, String answer) {
        return new WriteArticle(
                kind, title, "", "", "", answer, "", List.of(Audience.STAFF, Audience.INSTITUTION), KnowledgeFixture.TODAY, null, null, null,
                List.of());
    }

    @Test
    void findsByLikenessWhatIsMistyped() {
        base.published(words(SETTLE, "核对个人账户余额"));

        var rows = as(READER, () -> base.queries.screen(filter("住院接算提示余额不足"), total -> 0, 10)).items();

        assertThat(rows).extracting(ArticleRow::title, ArticleRow::approximate)
                .containsExactly(tuple(SETTLE, true));
        assertThat(base.found(READER, "药品采购价格")).isEmpty();
    }

    @Test
    void marksWhatWasLookedForAndEscapesNothingIntoMarkup() {
        base.published(words(CARD, "打开<设备管理>，重装驱动后重启终端"));

        var row = as(READER, () -> base.queries.screen(filter("驱动"), total -> 0, 10)).items().get(0);

        assertThat(row.excerpt()).containsExactly(
                new Segment("打开<设备管理>，重装", false), new Segment("驱动", true), new Segment("后重启终端", false));
    }

    @Test
    void usefulArticlesComeFirst() {
        var first = base.published(words("读卡失败甲", "同样的办法"));
        var second = base.published(words("读卡失败乙", "同样的办法"));
        assertThat(base.found(READER, "读卡失败")).containsExactly("读卡失败乙", "读卡失败甲");

        as(READER, () -> base.service.vote(first, true));
        as(READER, () -> base.service.vote(first, true));
        var voted = as(HOSPITAL, () -> base.service.vote(second, false));

        assertThat(base.found(READER, "读卡失败")).containsExactly("读卡失败甲", "读卡失败乙");
        assertThat(voted).extracting(ArticleView::helpful, ArticleView::unhelpful, ArticleView::myVote).containsExactly(0, 1, false);
        assertThat(as(READER, () -> base.queries.get(first, null))).extracting(ArticleView::helpful, ArticleView::myVote)
                .containsExactly(1, true);
    }

    @Covers({"KB-05", "CONS-09"})
    @Test
    void suggestsByTheTellingWordsOfWhatIsTyped() {
        for (int i = 0; i < 6; i++) {
            base.published(words("结算系统使用说明" + i, "登录系统后选择菜单"));
        }
        base.published(words("住院结算提示余额不足", "核对个人账户后重新结算"));

        var suggested = as(READER, () -> base.queries.suggest("医院来电说住院病人结算时提示余额不足，怎么处理", 3));

        assertThat(suggested.get(0)).extracting(Suggestion::title, Suggestion::answer)
                .containsExactly("住院结算提示余额不足", "核对个人账户后重新结算");
        assertThat(suggested.get(0).matched()).contains("余额", "住院", "不足");
        assertThat(suggested.get(0).score()).isGreaterThanOrEqualTo(60);
        assertThat(as(READER, () -> base.queries.suggest("，。？", 3))).isEmpty();
        assertThat(as(READER, () -> base.queries.suggest("今天天气", 3))).isEmpty();
    }

    @Test
    void pagesByCursorWithExactTotals() {
        for (int i = 0; i < 7; i++) {
            base.published(words("读卡失败第" + i + "种", "办法"));
            base.time.advance(Duration.ofMinutes(1));
        }
        for (var q : new String[] {null, "读卡失败"}) {
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                var from = cursor;
                var page = as(READER, () -> base.queries.list(filter(q), new PageRequest(3, from)));
                assertThat(page.total()).isEqualTo(7);
                page.items().forEach(row -> seen.add(row.title()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
        assertThat(refusal(READER, () -> base.queries.list(filter(null), new PageRequest(3, "eA"))).errors())
                .extracting(error -> error.key()).containsExactly("field.cursor");
    }

    @Test
    void synonymsAreDataOfReviewers() {
        base.published(words("前置机重启", "联系机房"));
        assertThat(base.found(READER, "接口服务器")).isEmpty();
        var group = as(LEADER, () -> base.service.addSynonyms(List.of("前置机", " 接口服务器 ", "")));
        assertThat(group.words()).containsExactly("前置机", "接口服务器");

        assertThat(base.found(READER, "接口服务器")).containsExactly("前置机重启");
        as(LEADER, () -> { base.service.removeSynonyms(group.number()); return 0; });
        assertThat(base.found(READER, "接口服务器")).isEmpty();
        assertThat(refusal(LEADER, () -> base.service.addSynonyms(List.of("单词"))).errors())
                .extracting(error -> error.key()).containsExactly("field.synonyms");
        assertThat(refusal(WRITER, () -> base.service.addSynonyms(List.of("甲乙", "丙丁"))).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    private static ArticleFilter filter(String q) {
        return new ArticleFilter(ArticleShelf.PUBLISHED, Set.of(), null, q);
    }

    private static BusinessException refusal(Caller caller, Supplier<?> work) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, work::get));
    }
}
