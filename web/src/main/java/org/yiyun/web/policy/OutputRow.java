package org.yiyun.web.policy;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.policy.OutputEdit;
import org.yiyun.policy.TableSheet;
import org.yiyun.policy.engine.Figure;
import org.yiyun.policy.engine.FigureUnit;
import org.yiyun.policy.engine.PolicyDefinition;

/** What an output of a decision table is called and what it counts, as it is being typed. */
public final class OutputRow implements Serializable {
    private static final long serialVersionUID = 1;

    private final String name;
    /** Whether it is a number; what is none needs no unit. */
    private final boolean number;
    private @Nullable String title;
    private @Nullable String english;
    private @Nullable String unit;

    private OutputRow(TableSheet.Output output, @Nullable Figure figure) {
        name = output.name();
        number = output.values().isEmpty();
        title = figure == null ? null : figure.title();
        english = output.english();
        unit = output.unit() == null ? null : output.unit().name();
    }

    static List<OutputRow> of(List<TableSheet.Output> outputs, PolicyDefinition definition) {
        return outputs.stream().map(output -> new OutputRow(output, definition.figure(output.name()).orElse(null))).toList();
    }

    OutputEdit edit() {
        return new OutputEdit(name, title, english, isBlank(unit) ? null : FigureUnit.valueOf(unit));
    }

    /** How its column is headed. @param otherwise where no title is typed */
    String head(Locale language, String otherwise) {
        boolean chinese = language.equals(Texts.CHINESE);
        return !chinese && !isBlank(english) ? english : isBlank(title) ? otherwise : title;
    }

    /** What is missing, in words; empty if nothing is. */
    public String missing(Locale language) {
        String key = isBlank(title) ? "TITLE" : number && isBlank(unit) ? "UNIT" : isBlank(english) ? "ENGLISH" : "";
        return key.isEmpty() ? "" : Texts.get(language, "policy.figure.untold." + key, Map.of("name", name));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    public String getName() {
        return name;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getEnglish() {
        return english;
    }

    public void setEnglish(@Nullable String english) {
        this.english = english;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }
}
