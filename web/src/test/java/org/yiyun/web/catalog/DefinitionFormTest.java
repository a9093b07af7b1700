package org.yiyun.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.Segment;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.testing.Covers;
import org.yiyun.web.catalog.DefinitionFieldRow.Role;

/** What a clerk types as a library, and the definition that comes of it. */
@Covers("CODE-01")
class DefinitionFormTest {
    private static final LibraryDefinition DEFINITION = new LibraryDefinition(
            "LOCAL_ITEM", "1309", "本地项目", "Local items",
            new CodePattern("L\\d{4}", List.of(new Segment("类", 0, 1), new Segment("大类", 1, 3))), "code", "name", "up", 3, List.of(
            new FieldDefinition("code", "编码", "Code", FieldType.TEXT, true, true, 5, 0, List.of("代码", "项目编码")),
            new FieldDefinition("name", "名称", "Name", FieldType.TEXT, true, true, 0, 2, List.of()),
            new FieldDefinition("up", "上级", "Above", FieldType.TEXT, false, false, 0, -1, List.of()),
            new FieldDefinition("price", "价格", "Price", FieldType.MONEY, false, true, 0, -1, List.of())));

    @Test
    void whatIsShownIsSavedAsItWas() {
        assertThat(DefinitionForm.of(DEFINITION).body().definition()).isEqualTo(DEFINITION);
    }

    /** Names alone are enough: keys are made of them, and each is there once. */
    @Test
    void whatNobodyTypesIsMadeOfTheNames() {
        var form = DefinitionForm.empty("编码", "名称");
        form.setNameZh("本地 制剂");
        form.setRegex("Z\\d{3}");
        form.add();
        form.add();
        form.add();
        form.getRows().get(2).setNameZh("标码");
        form.getRows().get(3).setNameZh("2024年价格");
        form.getRows().get(3).setType(FieldType.MONEY);
        form.getRows().get(4).setNameZh("…");

        assertThat(form.body().definition()).isEqualTo(new LibraryDefinition(
                "BDZJ", "", "本地 制剂", "本地 制剂", new CodePattern("Z\\d{3}", List.of()), "bm", "mc", null, 0, List.of(
                field("bm", "编码", FieldType.TEXT, true), field("mc", "名称", FieldType.TEXT, true), field("bm2", "标码", FieldType.TEXT, false),
                field("f2024njg", "2024年价格", FieldType.MONEY, false), field("f", "…", FieldType.TEXT, false))));
    }

    private static FieldDefinition field(String key, String name, FieldType type, boolean required) {
        return new FieldDefinition(key, name, name, type, required, true, 0, -1, List.of());
    }

    /** Codes that are composed at import need no pattern. */
    @Test
    void aPatternNeedNotBeTyped() {
        var form = DefinitionForm.of(DEFINITION);
        form.setRegex(" ");
        form.setSegments(null);
        assertThat(form.body().definition().pattern()).isEqualTo(new CodePattern("", List.of()));
        assertThat(new DefinitionBody("AB", null, "甲", "A", null, "code", "name", null, null, List.of()).definition().pattern())
                .isEqualTo(new CodePattern("", List.of()));
    }

    @Test
    void anotherLibraryIsMadeAfterOneWithoutItsOwnNames() {
        var form = DefinitionForm.like(DEFINITION);
        form.setNameZh("另一个");

        assertThat(form.body().definition()).isEqualTo(new LibraryDefinition(
                "LYG", "", "另一个", "另一个", DEFINITION.pattern(), "code", "name", "up", 0, DEFINITION.fields().stream()
                .map(field -> new FieldDefinition(field.key(), field.nameZh(), field.nameEn(), field.type(), field.required(), field.significant(),
                        field.maxLength(), -1, field.headings())).toList()));
    }

    @Test
    void segmentsAreLinesInWhateverWayTheyAreWritten() {
        var form = DefinitionForm.of(DEFINITION);
        form.setSegments("门类：1\n\n 大类 2-3\n细分 4 至 5");
        assertThat(form.pattern().segments()).containsExactly(new Segment("门类", 0, 1), new Segment("大类", 1, 3), new Segment("细分", 3, 5));
    }

    @Test
    void everyFaultIsToldAtOnceWithItsPlace() {
        var form = DefinitionForm.of(DEFINITION);
        form.setSegments("大类");
        form.setNationalColumns("三");
        form.getRows().get(1).setRole(Role.CODE);
        form.getRows().get(2).setMaxLength("很长");

        assertThatThrownBy(form::body).isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.errors())
                .extracting(error -> error.path() + " " + error.key())
                .containsExactly("fields[2].maxLength field.type.integer", "segments field.catalog.segment.line",
                        "nationalColumns field.type.integer", "fields[1].role field.repeated", " field.catalog.roles"));
    }

    @Test
    void rowsMoveUpAndGo() {
        var form = DefinitionForm.of(DEFINITION);
        form.raise(form.getRows().get(0));
        form.raise(form.getRows().get(3));
        form.remove(form.getRows().get(1));
        assertThat(form.getRows()).extracting(DefinitionFieldRow::getKey).containsExactly("code", "price", "up");
    }
}
