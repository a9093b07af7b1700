package org.yiyun.intake.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.ChatLine;
import org.yiyun.testing.Covers;

/** Chats as the usual programs copy and export them. */
@Covers("DESK-02")
class ChatReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static ChatLine line(String who, int hour, int minute, int second, String what) {
        return said(who, null, TODAY.atTime(hour, minute, second), what);
    }

    private static ChatLine said(@Nullable String who, @Nullable String account, @Nullable LocalDateTime at, String what) {
        return new ChatLine(who, account, at == null ? null : at.atZone(ZONE).toInstant(), what);
    }

    @Example
    void qqExport() {
        assertThat(ChatReader.read("""
                消息记录（此消息记录为文本格式，不支持重新导入）

                ================================================================
                消息分组:我的好友
                ================================================================
                消息对象:张三
                ================================================================

                2026-03-02 9:12:33 张三(10001)
                你好，门诊结算报错

                截图发你了
                [图片]

                2026-03-02 15:01:02 服务台<desk@example.cn>
                收到
                """, TODAY)).containsExactly(
                said("张三", "10001", TODAY.atTime(9, 12, 33), "你好，门诊结算报错\n\n截图发你了\n[图片]"),
                said("服务台", "desk@example.cn", TODAY.atTime(15, 1, 2), "收到"));
    }

    @Example
    void qqCopiedFromAWindow() {
        assertThat(ChatReader.read("张三  9:12:33\n报错了\n李四(10002)  2026/3/1 23:05:00\n哪里报错？", TODAY)).containsExactly(
                line("张三", 9, 12, 33, "报错了"),
                said("李四", "10002", LocalDateTime.of(2026, 3, 1, 23, 5), "哪里报错？"));
    }

    @Example
    void weChatCopiedFromAWindow() {
        assertThat(ChatReader.read("张三 2026/3/2 9:12\n报错了\n李四 3/1 8:00\n在\n王五 12月31日 下午3:05\n旧的\n赵六 昨天 18:00\n昨天的", TODAY))
                .containsExactly(
                        line("张三", 9, 12, 0, "报错了"),
                        said("李四", null, LocalDateTime.of(2026, 3, 1, 8, 0), "在"),
                        said("王五", null, LocalDateTime.of(2025, 12, 31, 15, 5), "旧的"),
                        said("赵六", null, LocalDateTime.of(2026, 3, 1, 18, 0), "昨天的"));
    }

    @Example
    void weChatExportByMail() {
        assertThat(ChatReader.read("—————  2026-02-28  —————\n\n\n张三  09:12\n\n报错了\n\n\n李四  09:13\n\n在\n", TODAY)).containsExactly(
                said("张三", null, LocalDateTime.of(2026, 2, 28, 9, 12), "报错了"),
                said("李四", null, LocalDateTime.of(2026, 2, 28, 9, 13), "在"));
    }

    @Example
    void weChatWithTimesBetween() {
        assertThat(ChatReader.read("2026年3月2日 上午9:12\n张三:\n报错了\n\n李四：\n在\n2026年3月2日 中午12:30\n张三:\n好了", TODAY)).containsExactly(
                line("张三", 9, 12, 0, "报错了"), line("李四", 9, 12, 0, "在"), line("张三", 12, 30, 0, "好了"));
    }

    @Example
    void logsAndPlainLines() {
        assertThat(ChatReader.read("[2026-03-02 09:12:33] 张三: 报错了\n第二行\n2026-03-02 09:13 李四：在", TODAY)).containsExactly(
                line("张三", 9, 12, 33, "报错了\n第二行"), line("李四", 9, 13, 0, "在"));
        assertThat(ChatReader.read("张三：报错了\n李四：在\n稍等", TODAY)).containsExactly(
                said("张三", null, null, "报错了"), said("李四", null, null, "在\n稍等"));
    }

    @Example
    void whatOnlyLooksLikeAHeadIsSaid() {
        var said = "步骤如下：\n会议 9:30\n2026-03-02 09:12 我们去了医院，处理好了。\n2026-13-45 9:00:00 张三\n地址 http://example.cn:80/\n张三 25:99:00";
        assertThat(ChatReader.read("张三  9:12:33\n" + said, TODAY)).containsExactly(line("张三", 9, 12, 33, said));
    }

    @Example
    void whatNobodyUnderstandsIsKeptWhole() {
        assertThat(ChatReader.read("就是一段文字\n没有任何抬头", TODAY)).containsExactly(said(null, null, null, "就是一段文字\n没有任何抬头"));
        assertThat(ChatReader.read("前面的话\n张三  9:12:33\n你好", TODAY)).containsExactly(
                said(null, null, null, "前面的话"), line("张三", 9, 12, 33, "你好"));
        assertThat(ChatReader.read(" \n\n", TODAY)).isEmpty();
    }

    @Example
    void clocksOfTwelveHours() {
        assertThat(ChatReader.read(
                        "甲 2026/3/2 12:01:00 AM\n1\n甲 2026/3/2 PM 3:05\n2\n甲 2026/3/2 凌晨 12:30\n3\n甲 2026/3/2 中午1:30\n4\n甲 2026/3/2 晚上9:00\n5", TODAY))
                .extracting(line -> LocalDateTime.ofInstant(line.at(), ZONE))
                .containsExactly(
                        TODAY.atTime(0, 1), TODAY.atTime(15, 5), TODAY.atTime(0, 30), TODAY.atTime(13, 30), TODAY.atTime(21, 0));
    }

    /** Somebody who pastes it must not occupy a node: with unbounded blanks each of these took minutes. */
    @Example
    void longLinesOfBlanksAreReadAtOnce() {
        var blanks = " ".repeat(59_000);
        for (var line : List.of("张三" + blanks + "x", "2026-03-02" + blanks + "x", "2026-03-02 9:12:33 " + "张 ".repeat(500) + blanks + "x")) {
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> ChatReader.read(line, TODAY)))
                    .containsExactly(said(null, null, null, line));
        }
    }

    @Property(tries = 300)
    void whatIsExportedIsReadBack(@ForAll("chats") List<ChatLine> chat) {
        var export = chat.stream()
                .map(line -> line.at().atZone(ZONE).format(DateTimeFormatter.ofPattern("yyyy-MM-dd H:mm:ss")) + " " + line.who()
                        + (line.account() == null ? "" : "(" + line.account() + ")") + "\n" + line.what() + "\n")
                .collect(Collectors.joining("\n"));
        assertThat(ChatReader.read(export, TODAY)).isEqualTo(chat);
    }

    @Property(tries = 500)
    void nothingThatWasSaidIsLost(@ForAll("anything") List<String> given) {
        var read = ChatReader.read(String.join("\n", given), TODAY).stream().map(line -> line.who() + "\n" + line.what()).collect(Collectors.joining("\n"));
        for (var line : given) {
            var words = line.strip();
            assertThat(words.isEmpty() || words.matches(".*\\d:\\d.*|[—=\\s-]*[\\d年月日./-]*[—=\\s-]*|消息.*") || read.contains(words) || words.matches(".*[:：].*"))
                    .as(line).isTrue();
        }
    }

    @Provide
    Arbitrary<List<ChatLine>> chats() {
        var who = Arbitraries.of("张三", "李四", "服务台", "Wang Wu", "医院-信息科");
        var account = Arbitraries.of("10001", "zhang@example.cn").injectNull(0.5);
        var what = Arbitraries.of("你好", "报错了\n\n截图发你了", "[图片]", "会议 9:30", "http://example.cn/a?b=c");
        var at = Arbitraries.longs().between(0, 86_399).map(second -> TODAY.atStartOfDay().plusSeconds(second));
        return Combinators.combine(who, account, at, what).as(ChatReaderTest::said).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<String>> anything() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().withChars("张三李四:：0123456789-/ 年月日()[]<>@上午PM，。—=").ofMaxLength(24),
                        Arbitraries.of("张三  9:12:33", "张三:", "—————  2026-02-28  —————", "2026-03-02 9:12:33 张三", "你好", ""))
                .list().ofMaxSize(12);
    }
}
