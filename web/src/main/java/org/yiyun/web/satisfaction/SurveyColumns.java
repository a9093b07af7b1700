package org.yiyun.web.satisfaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Times;
import org.yiyun.satisfaction.SurveyMember;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported sample, one for each question, as text that no spreadsheet takes for a formula. */
final class SurveyColumns {

    private final Locale locale;
    private final List<String> questions;
    private final UnaryOperator<@Nullable String> links;

    /** @param links what a link is to whoever it is passed on to */
    SurveyColumns(Locale locale, List<String> questions, UnaryOperator<@Nullable String> links) {
        this.locale = locale;
        this.questions = questions;
        this.links = links;
    }

    List<String> heads() {
        List<String> heads = new ArrayList<>(texts("survey.place", "survey.member", "link", "survey.reminded"));
        questions.forEach(question -> heads.add(SafeCells.text(question)));
        heads.addAll(texts("field.comment", "field.method", "field.recordedBy", "field.answeredAt"));
        return heads;
    }

    private List<String> texts(String... names) {
        return Arrays.stream(names).map(name -> Texts.get(locale, "satisfaction." + name)).toList();
    }

    List<String> cells(SurveyMember one) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.addAll(Arrays.<@Nullable Object>asList(one.place(), one.member(), links.apply(one.link()), one.reminded()));
        for (int i = 0; i < questions.size(); i++) {
            cells.add(one.stars().isEmpty() ? null : one.stars().get(i));
        }
        cells.addAll(Arrays.<@Nullable Object>asList(
                one.comment(), one.method() == null ? null : Texts.of(locale, "satisfaction.method", one.method()), one.recordedBy(),
                one.answeredAt() == null ? null : Times.SECONDS.format(one.answeredAt())));
        return cells.stream().map(SafeCells::text).toList();
    }
}
