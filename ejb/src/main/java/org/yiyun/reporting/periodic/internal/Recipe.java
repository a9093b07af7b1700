package org.yiyun.reporting.periodic.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentKind;
import org.yiyun.platform.office.DocxDraft;
import org.yiyun.platform.office.TemplateShape;
import org.yiyun.platform.office.TemplateShape.Field;
import org.yiyun.reporting.periodic.PeriodicKind;

/**
 * Of what a report is made: figures and tables, each a query over the views of the features. A query may name {@code :from} and
 * {@code :to} (moments), {@code :first} and {@code :next} (days) of the period; its order must be whole, so that the same data give the
 * same rows.
 *
 * @param title as on the paper
 */
public record Recipe(PeriodicKind kind, String title, List<Figure> figures, List<Table> tables) {
    /** What every report says of itself. */
    static final List<Field> COMMON = TemplateShape.fields(
            "报告名称", "示例报告", "报告期", "2026年10月", "起始日期", "2026-10-01", "截止日期", "2026-10-31", "报送时限", "2026-11-04",
            "编制人", "示例人员", "编制时间", "2026-11-02 02:30", "编制说明", "示例：本期运行平稳。");

    private static final String[] HEAD = {"报告期", "报送时限", "起始日期", "截止日期", "编制人", "编制时间"};
    private static final String[] NUMBERS = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

    public Recipe {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /** One value. @param sql one row of one column */
    record Figure(String name, String sample, String sql) {}

    /**
     * A table. @param sql gives the columns in their order; null for the plan of the year, which is counted by what the plan says
     */
    record Table(String name, List<Column> columns, @Nullable String sql) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    /** A column. @param texts prefix of the texts of its codes; null for what is shown as it is */
    record Column(String name, String sample, @Nullable String texts) {
        static Column of(String name, String sample) {
            return new Column(name, sample, null);
        }

        static Column coded(String name, String sample, String texts) {
            return new Column(name, sample, texts);
        }
    }

    /** Plain columns: names and samples in turn. */
    static List<Column> columns(String... pairs) {
        return TemplateShape.fields(pairs).stream().map(field -> Column.of(field.name(), field.sample())).toList();
    }

    TemplateShape shape() {
        List<Field> fields = new ArrayList<>(COMMON);
        figures.forEach(figure -> fields.add(new Field(figure.name(), figure.sample())));
        return new TemplateShape(fields, tables.stream().map(table -> new TemplateShape.Table(
                table.name(), table.columns().stream().map(column -> new Field(column.name(), column.sample())).toList())).toList());
    }

    /** The kind of document with the template that the product brings. */
    DocumentKind document() {
        return new DocumentKind(kind.template(), title, shape(), 1, () -> {
            var draft = DocxDraft.titled(title).facts(HEAD)
                    .heading("一、主要数据").facts(figures.stream().map(Figure::name).toArray(String[]::new));
            for (int i = 0; i < tables.size(); i++) {
                var table = tables.get(i);
                draft.heading(NUMBERS[i + 1] + "、" + table.name())
                        .table(table.name(), table.columns().stream().map(Column::name).toArray(String[]::new));
            }
            return draft.heading(NUMBERS[tables.size() + 1] + "、编制说明").text("{{编制说明}}").signatures("编制", "审核").bytes();
        });
    }
}
