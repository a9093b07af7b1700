package org.yiyun.web.dispatch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchReason;
import org.yiyun.dispatch.ReasonVerdict;
import org.yiyun.platform.i18n.Texts;

/**
 * Somebody who was looked at, in the reader's words.
 *
 * @param line name of the line of support
 */
public record ChoiceCard(String login, String name, int points, String line, List<Line> reasons) {
    /**
     * A reason.
     *
     * @param tone   {@code green}, {@code red} for what leaves the person out, else empty
     * @param points as text, empty for none
     */
    public record Line(String text, String tone, String points) {}

    /** @param skills names of skills by code; a code without a name stands for itself */
    static ChoiceCard of(DispatchChoice choice, Locale locale, Map<String, String> skills) {
        return new ChoiceCard(
                choice.login(), choice.name(), choice.points(), Texts.get(locale, "dispatch.line." + choice.line()),
                choice.reasons().stream().map(reason -> line(reason, locale, skills)).toList());
    }

    private static Line line(DispatchReason reason, Locale locale, Map<String, String> skills) {
        var key = "dispatch.why." + reason.criterion() + "." + reason.verdict();
        var tone = reason.excludes() ? "red" : reason.verdict() == ReasonVerdict.MET ? "green" : "";
        var points = reason.points() == 0 ? "" : Texts.get(locale, "dispatch.points.plus", Map.of("points", reason.points()));
        return new Line(Texts.get(locale, key, values(reason, skills)), tone, points);
    }

    private static Map<String, String> values(DispatchReason reason, Map<String, String> skills) {
        if (reason.criterion() != Criterion.SKILL || !reason.values().containsKey("skills")) {
            return reason.values();
        }
        var named = new HashMap<>(reason.values());
        named.put("skills", Arrays.stream(reason.values().get("skills").split(" "))
                .map(code -> skills.getOrDefault(code, code))
                .collect(Collectors.joining(", ")));
        return named;
    }
}
