package org.yiyun.web.job;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.SafeCells;

/** What a job tells of each of its items, in the reader's words. */
final class JobResultRows {
    private static final String PROBLEM = "problem";
    private static final String STATUS = "ticketStatus";

    private JobResultRows() {}

    /** The items of a result; none if the job has no items. */
    static List<JsonObject> of(@Nullable JsonObject result) {
        return result != null && result.get("items") instanceof JsonArray items ? items.getValuesAs(JsonObject.class) : List.of();
    }

    static List<String> heads(Locale locale) {
        return Stream.of("job.item", "job.status", "job.item.message").map(key -> Texts.get(locale, key)).toList();
    }

    static List<String> cells(JsonObject item, Locale locale) {
        return List.of(
                SafeCells.text(item.getString("item")), Texts.get(locale, "job.item." + item.getString("status")),
                SafeCells.text(message(item, locale)));
    }

    /** Why it was refused; else where the ticket stands, for jobs over tickets. */
    private static String message(JsonObject item, Locale locale) {
        if (item.get(PROBLEM) instanceof JsonObject problem) {
            var told = JobBody.told(problem, locale);
            var errors = told.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getString("message")).collect(Collectors.joining(" "));
            return errors.isEmpty() ? told.getString("detail") : errors;
        }
        return item.get(STATUS) instanceof JsonString status ? Texts.get(locale, "ticket.status." + status.getString()) : "";
    }
}
