package org.yiyun.web.matching;

import static org.yiyun.web.faces.AddressValues.day;
import static org.yiyun.web.faces.AddressValues.one;
import static org.yiyun.web.faces.AddressValues.text;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.matching.CheckKind;

/** What the address of the check page says. @param on null for today @param kind null for all */
public record CheckQuery(String library, @Nullable String institution, @Nullable LocalDate on, @Nullable CheckKind kind) {
    /** @param params empty text for what is not there */
    public static CheckQuery parse(UnaryOperator<String> params) {
        String library = params.apply("library").isBlank() ? MatchingListQuery.FIRST_LIBRARY : params.apply("library").strip();
        return new CheckQuery(library, text(params.apply("institution")), day(params.apply("on")), one(CheckKind.class, params.apply("kind")).orElse(null));
    }
}
