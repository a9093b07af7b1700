package org.yiyun.catalog.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.CodeUse;
import org.yiyun.platform.json.Json;

/** The impact of a version as it is kept with its approval. */
public final class UsesJson {
    private UsesJson() {}

    public static List<CodeUse> read(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonArray uses = reader.readArray();
            return uses.getValuesAs(JsonObject.class).stream()
                    .map(use -> new CodeUse(use.getString("kind"), use.getJsonNumber("count").longValue(),
                            use.getJsonArray("examples").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList()))
                    .toList();
        }
    }

    static String write(List<CodeUse> uses) {
        var array = Json.createArrayBuilder();
        uses.forEach(use -> array.add(Json.createObjectBuilder()
                .add("kind", use.kind()).add("count", use.count()).add("examples", Json.createArrayBuilder(use.examples()))));
        return array.build().toString();
    }
}
