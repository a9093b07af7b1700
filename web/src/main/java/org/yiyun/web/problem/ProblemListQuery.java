package org.yiyun.web.problem;

import static org.yiyun.web.faces.AddressValues.one;
import static org.yiyun.web.faces.AddressValues.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.ProblemStatus;

/** What the address of the list of problems says. */
public record ProblemListQuery(View view, ProblemFilter filter) {
    /** The tabs above the list. Texts: {@code problems.view.*}. */
    public enum View {
        KNOWN, OPEN, SOLVED, LISTED, ALL;

        /** As in the address. */
        public String param() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param params empty text for what is not there */
    public static ProblemListQuery parse(UnaryOperator<String> params) {
        var view = one(View.class, params.apply("view")).orElse(View.ALL);
        Set<ProblemStatus> status = Arrays.stream(ProblemStatus.values())
                .filter(one -> one.name().equals(view.name()))
                .collect(Collectors.toUnmodifiableSet());
        return new ProblemListQuery(
                view, new ProblemFilter(status, text(params.apply("q")), text(params.apply("linked")), view == View.LISTED));
    }
}
