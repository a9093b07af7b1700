package org.yiyun.standardization.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.platform.json.Json;
import org.yiyun.standardization.StandardCode;

/** The codes of a list as they are kept. */
final class CodesJson {
    private CodesJson() {}

    static List<StandardCode> read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(CodesJson::code).toList();
        }
    }

    private static StandardCode code(JsonObject json) {
        return new StandardCode(
                json.getString("code"), json.getInt("number"), json.getString("nameZh"), json.getString("nameEn"), texts(json, "libraries"),
                texts(json, "kinds").stream().map(InstitutionKind::valueOf).toList(), json.getString("guide"));
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    static String write(List<StandardCode> codes) {
        var array = Json.createArrayBuilder();
        codes.forEach(code -> array.add(Json.createObjectBuilder()
                .add("code", code.code()).add("number", code.number()).add("nameZh", code.nameZh()).add("nameEn", code.nameEn())
                .add("libraries", Json.createArrayBuilder(code.libraries()))
                .add("kinds", Json.createArrayBuilder(code.kinds().stream().map(Enum::name).toList()))
                .add("guide", code.guide())));
        return array.build().toString();
    }
}
