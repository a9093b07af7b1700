package org.yiyun.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.reading.FileOutline.Column;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.testing.Covers;

/** The columns that a clerk chooses for the code, and the composition that comes of it. */
@Covers("CODE-04")
class ComposedColumnsTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("class_code", "class_code"), new Column("no", ""), new Column("name", "name"), new Column("dosage_form", "dosage_form"));

    private final ComposedColumns columns = new ComposedColumns();

    @Test
    void whatIsShownIsNoChange() {
        columns.propose(COLUMNS, new CodeComposition(List.of("name", "lost", "dosage_form"), "-"));

        assertThat(columns.getPlaces()).containsOnly(Map.entry("name", "1"), Map.entry("dosage_form", "3"));
        assertThat(columns.getSeparator()).isEqualTo("-");
        columns.getPlaces().put("no", "");
        columns.getPlaces().put("class_code", null);
        assertThat(columns.isChanged(COLUMNS)).isFalse();
        columns.setSeparator("|");
        assertThat(columns.isChanged(COLUMNS)).isTrue();
    }

    /** Places need not follow each other; only their order counts. */
    @Test
    void placesMakeTheOrder() {
        columns.propose(COLUMNS, null);
        assertThat(columns.isChanged(COLUMNS)).isFalse();
        columns.setSeparator("|");
        assertThat(columns.isChanged(COLUMNS)).isFalse();
        columns.getPlaces().put("dosage_form", "2");
        columns.getPlaces().put("class_code", "7");
        columns.getPlaces().put("name", "5");

        assertThat(columns.isChanged(COLUMNS)).isTrue();
        assertThat(columns.chosen(COLUMNS, "code")).isEqualTo(new CodeComposition(List.of("dosage_form", "name", "class_code"), "|"));
    }

    @Test
    void allTakenOutMakeNone() {
        columns.propose(COLUMNS, new CodeComposition(List.of("name"), "_"));
        columns.getPlaces().put("name", "");
        assertThat(columns.isChanged(COLUMNS)).isTrue();
        assertThat(columns.chosen(COLUMNS, "code")).isNull();
    }

    /** The parts of the code are seen as columns: one that is taken for another field makes another code, although its place stays. */
    @Test
    void anotherFieldOfAPartIsAChange() {
        columns.propose(COLUMNS, new CodeComposition(List.of("name", "dosage_form"), "_"));
        List<Column> other = List.of(
                new Column("class_code", "class_code"), new Column("no", "name"), new Column("name", "generic_name"),
                new Column("dosage_form", "dosage_form"));

        assertThat(columns.isChanged(other)).isTrue();
        assertThat(columns.chosen(other, "code")).isEqualTo(new CodeComposition(List.of("generic_name", "dosage_form"), "_"));
        assertThat(columns.isChanged(List.of(new Column("no", "class_path"), COLUMNS.get(2), COLUMNS.get(3)))).as("no part of the code").isFalse();
    }

    @Test
    void everyFaultIsTold() {
        columns.getPlaces().put("class_code", "1");
        columns.getPlaces().put("no", "2");
        columns.getPlaces().put("name", "1");
        columns.getPlaces().put("dosage_form", "3");

        assertThatThrownBy(() -> columns.chosen(COLUMNS, "dosage_form")).isInstanceOfSatisfying(BusinessException.class, problem ->
                assertThat(problem.errors()).extracting(error -> error.key() + " " + error.params().get("heading"))
                        .containsExactly("field.catalog.composed.column no", "field.catalog.composed.place class_code",
                                "field.catalog.composed.both dosage_form"));
    }
}
