package org.yiyun.catalog.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.Segment;
import org.yiyun.platform.json.Json;

/** Definitions as JSON: in the table, in the product's own files, and as clerks write them. */
public final class DefinitionJson {
    private DefinitionJson() {}

    public static LibraryDefinition read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return read(reader.readObject());
        }
    }

    private static LibraryDefinition read(JsonObject json) {
        var pattern = json.getJsonObject("pattern");
        return new LibraryDefinition(
                json.getString("key"), json.getString("nationalNumber", ""), json.getString("nameZh"), json.getString("nameEn"),
                new CodePattern(pattern.getString("regex"),
                        pattern.getJsonArray("segments").getValuesAs(JsonObject.class).stream().map(DefinitionJson::segment).toList()),
                json.getString("codeField"), json.getString("nameField"), json.getString("parentField", null),
                json.getInt("nationalColumns"),
                json.getJsonArray("fields").getValuesAs(JsonObject.class).stream().map(DefinitionJson::field).toList());
    }

    private static Segment segment(JsonObject json) {
        return new Segment(json.getString("nameZh"), json.getInt("from"), json.getInt("to"));
    }

    private static FieldDefinition field(JsonObject json) {
        return new FieldDefinition(
                json.getString("key"), json.getString("nameZh"), json.getString("nameEn"), FieldType.valueOf(json.getString("type")),
                json.getBoolean("required"), json.getBoolean("significant"), json.getInt("maxLength"), json.getInt("nationalColumn"),
                json.getJsonArray("headings").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
    }

    public static String write(LibraryDefinition definition) {
        var segments = Json.createArrayBuilder();
        definition.pattern().segments().forEach(segment -> segments.add(Json.createObjectBuilder()
                .add("nameZh", segment.nameZh()).add("from", segment.from()).add("to", segment.to())));
        var json = Json.createObjectBuilder()
                .add("key", definition.key())
                .add("nationalNumber", definition.nationalNumber())
                .add("nameZh", definition.nameZh())
                .add("nameEn", definition.nameEn())
                .add("pattern", Json.createObjectBuilder().add("regex", definition.pattern().regex()).add("segments", segments))
                .add("codeField", definition.codeField())
                .add("nameField", definition.nameField())
                .add("nationalColumns", definition.nationalColumns())
                .add("fields", fields(definition.fields()));
        if (definition.parentField() != null) {
            json.add("parentField", definition.parentField());
        }
        return json.build().toString();
    }

    private static JsonArrayBuilder fields(List<FieldDefinition> fields) {
        var array = Json.createArrayBuilder();
        fields.forEach(field -> array.add(Json.createObjectBuilder()
                .add("key", field.key())
                .add("nameZh", field.nameZh())
                .add("nameEn", field.nameEn())
                .add("type", field.type().name())
                .add("required", field.required())
                .add("significant", field.significant())
                .add("maxLength", field.maxLength())
                .add("nationalColumn", field.nationalColumn())
                .add("headings", Json.createArrayBuilder(field.headings()))));
        return array;
    }
}
