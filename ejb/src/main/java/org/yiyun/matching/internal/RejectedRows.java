package org.yiyun.matching.internal;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.yiyun.matching.UntakenRow;
import org.yiyun.platform.json.Json;

/** Rejected rows as they are kept with their import. */
final class RejectedRows {
    private static final int KEPT = 5_000;

    private RejectedRows() {}

    static String write(List<UntakenRow> rows) {
        var array = Json.createArrayBuilder();
        rows.stream().limit(KEPT).forEach(row -> array.add(Json.createObjectBuilder()
                .add("sheet", row.sheet()).add("line", row.line()).add("field", row.field()).add("value", row.value()).add("fault", row.fault())));
        return array.build().toString();
    }

    static List<UntakenRow> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> new UntakenRow(
                            row.getString("sheet"), row.getJsonNumber("line").longValue(), row.getString("field"), row.getString("value"),
                            row.getString("fault")))
                    .toList();
        }
    }
}
