package org.yiyun.insured.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.insured.internal.InsuredFixture.ANALYST;
import static org.yiyun.insured.internal.InsuredFixture.HEAD;
import static org.yiyun.insured.internal.InsuredFixture.OTHER;
import static org.yiyun.insured.internal.InsuredFixture.PERSON;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.insured.CoverImportView;
import org.yiyun.insured.CoverLine;
import org.yiyun.insured.PutCovers;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** The register as the core system brings it. */
@Covers("SCP-08")
class CoverImportPgTest {
    private static final String LINE = PERSON + ",李明华,职工基本医疗保险,退休,正常参保,440803,2020-01-01,,示范中学,13800000001";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private InsuredFixture insured;

    @BeforeEach
    void wire() {
        insured = new InsuredFixture(db);
    }

    private static String counts(CoverImportView view) {
        return view.lines() + ": " + view.added() + " " + view.changed() + " " + view.unchanged() + " " + view.rejected();
    }

    private static List<String> rows(String what) {
        return Rows.of(db, "select " + what + " from insured_cover order by identity, insurance_type, since, known_from").stream()
                .map(row -> String.valueOf(row.get(0))).toList();
    }

    @Test
    void whatIsTheSameStaysWhatIsNewComesAndWhatChangedIsKeptAsItWas() {
        assertThat(counts(insured.take(LINE, OTHER + ",王芳,390,1402,1,440804,2025-01-01,,,"))).isEqualTo("2: 2 0 0 0");
        assertThat(counts(insured.take(LINE))).as("the same again").isEqualTo("1: 0 0 1 0");
        assertThat(counts(insured.take(LINE.replace("正常参保", "2"), OTHER + ",王芳,390,1402,1,440804,2025-01-01,,,"))).isEqualTo("2: 0 1 1 0");

        assertThat(rows("identity || ' ' || insurance_type || ' ' || person_type || ' ' || state || ' ' || (known_to is null)")).containsExactly(
                PERSON + " 310 12 ACTIVE false", PERSON + " 310 12 PAUSED true", OTHER + " 390 1402 ACTIVE true");
        assertThat(Rows.of(db, "select a.known_to = b.known_from from insured_cover a, insured_cover b where a.state = 'ACTIVE' "
                + "and b.state = 'PAUSED' and a.identity = b.identity").get(0)).isEqualTo(List.of(true));
    }

    @Test
    void whatEndsMakesRoomForWhatFollowsWhateverTheOrder() {
        insured.take(LINE);
        String ended = LINE.replace("2020-01-01,,", "2020-01-01,2026-06-30,");
        String next = LINE.replace("2020-01-01,,", "2026-07-01,,");

        assertThat(counts(insured.take(next, ended))).isEqualTo("2: 1 1 0 0");

        assertThat(rows("since || ' ' || coalesce(cast(until as text), '') || ' ' || (known_to is null)"))
                .containsExactly("2020-01-01  false", "2020-01-01 2026-06-30 true", "2026-07-01  true");
    }

    @Test
    void linesThatDoNotFitAreToldMaskedAndTheOthersTaken() {
        CoverImportView view = insured.take(
                LINE,
                "110105194912310021,张三丰,310,12,1,440803,2020-01-01,,,",
                OTHER + ",王芳,999,77,9,449999,2025-01-01,2024-12-31,,abc",
                OTHER + ",,390,1402,1,440804,昨天,,,",
                LINE,
                LINE.replace("2020-01-01", "2021-01-01"));

        assertThat(counts(view)).isEqualTo("6: 1 0 0 5");
        assertThat(as(ANALYST, () -> insured.register.rejects(view.id()))).containsExactly(
                new RejectedLine("", 3, "证件号码", "110105********0021", "公民身份号码不正确：须为 18 位，末位校验码（数字或 X）相符。"),
                new RejectedLine("", 4, "险种类型", "999", "“险种类型”须为国家代码或其名称。"),
                new RejectedLine("", 4, "人员类别", "77", "“人员类别”须为国家代码或其名称。"),
                new RejectedLine("", 4, "参保状态", "9", "“参保状态”须为国家代码或其名称。"),
                new RejectedLine("", 4, "参保地", "449999", "须为六位行政区划代码，例如 440803。"),
                new RejectedLine("", 4, "参保结束日期", "2024-12-31", "结束不能早于开始。"),
                new RejectedLine("", 4, "联系电话", "****bc", "须为电话号码，5 至 30 位，只含数字和 +()- 空格。"),
                new RejectedLine("", 5, "姓名", "", "“姓名”不能为空"),
                new RejectedLine("", 5, "参保开始日期", "昨天", "“参保开始日期”应为日期（例如 2026-01-31），现为“昨天”"),
                new RejectedLine("", 6, "证件号码", "110105********002X", "同一人、同一险种、同一开始日期在文件里出现了不止一次，只取第一行。"),
                new RejectedLine("", 7, "参保开始日期", "2021-01-01", "与自 2020-01-01 起的同一险种参保时段重叠；请先送来该时段的结束日期。"));
    }

    @Test
    void aCallBringsCoversLikeAFile() {
        insured.time.advance(Duration.ofMinutes(1));
        var line = new CoverLine(PERSON, "李明华", "310", "12", "1", "440803", "2020-01-01", null, null, null);
        var wrong = new CoverLine(OTHER, null, "310", "12", "1", "440803", "2020-01-01", null, null, null);

        CoverImportView view = as(ANALYST, () -> insured.register.put(new PutCovers(List.of(wrong, line))));

        assertThat(view.file()).isNull();
        assertThat(counts(view)).isEqualTo("2: 1 0 0 1");
        assertThat(as(ANALYST, () -> insured.register.rejects(view.id())))
                .containsExactly(new RejectedLine("", 1, "姓名", "", "必填。"));
        assertThat(as(ANALYST, () -> insured.register.imports())).containsExactly(view);
    }

    /** A day that the database would not know ends one line and not the whole call. */
    @Test
    void refusesDaysOfNoCover() {
        var line = new CoverLine(PERSON, "李明华", "310", "12", "1", "440803", "-999999999-01-01", "+999999999-12-31", null, null);
        var open = new CoverLine(OTHER, "王芳", "310", "12", "1", "440803", "2020-01-01", "9999-12-31", null, null);

        CoverImportView view = as(ANALYST, () -> insured.register.put(new PutCovers(List.of(line, open))));

        assertThat(counts(view)).isEqualTo("2: 1 0 0 1");
        assertThat(as(ANALYST, () -> insured.register.rejects(view.id()))).extracting(reject -> reject.field() + " " + reject.value())
                .containsExactly("参保开始日期 -999999999-01-01", "参保结束日期 +999999999-12-31");
    }

    /** Nodes' clocks differ by a little: what another one brought a moment ahead of this one still changes. */
    @Test
    void takesWhatChangedAlsoFromANodeWhoseClockIsBehind() {
        insured.take(LINE);
        insured.time.advance(Duration.ofMinutes(-2));

        assertThat(counts(insured.take(LINE.replace("正常参保", "2")))).isEqualTo("1: 0 1 0 0");

        assertThat(rows("state || ' ' || (known_to is null)")).containsExactlyInAnyOrder("ACTIVE false", "PAUSED true");
    }

    @Test
    void refusesWhatIsNoSuchFileAndWhoMayNot() {
        assertThat(refused("说明\n没有栏目").errors()).extracting(error -> error.path() + " " + error.key()).containsExactly("file field.insured.file");
        assertThat(refused(HEAD).type()).isEqualTo(ProblemType.INVALID);
        var narrow = TestCallers.institution("H99990000001", Permission.INSURED_IMPORT);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(narrow, () -> insured.register.imports())).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> insured.register.rejects(99))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }

    private BusinessException refused(String text) {
        var file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return catchThrowableOfType(BusinessException.class, () -> as(ANALYST, () -> insured.register.take("x.csv", file)));
    }

    @Test
    void whatWasKnownNeverChanges() {
        insured.take(LINE);

        assertThatThrownBy(() -> db.sql("update insured_cover set state = 'ENDED'")).hasMessageContaining("does not change");
        assertThatThrownBy(() -> db.sql("delete from insured_cover")).hasMessageContaining("does not change");
    }
}
