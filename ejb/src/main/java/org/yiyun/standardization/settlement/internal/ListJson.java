package org.yiyun.standardization.settlement.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.standardization.settlement.FaultView;
import org.yiyun.standardization.settlement.engine.ListField;
import org.yiyun.standardization.settlement.engine.ListNode;
import org.yiyun.standardization.settlement.engine.SettlementDocument;

/** Settlement lists in the national layout: as they come, as they are kept, and as they are handed out. */
final class ListJson {
    private static final int MOST_RECORDS = 2_000;
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_KEY = 60;

    private ListJson() {}

    /**
     * A list that came: the whole message, its {@code input}, or the nodes alone. Numbers may come as texts and the other way round.
     *
     * @throws BusinessException INVALID with every node or value that is of another shape
     */
    static SettlementDocument parse(JsonObject sent) {
        JsonObject nodes = sent.get("input") instanceof JsonObject input ? input : sent;
        List<FieldError> faults = new ArrayList<>();
        Map<ListNode, List<Map<String, String>>> found = new EnumMap<>(ListNode.class);
        for (ListNode node : ListNode.values()) {
            JsonValue value = nodes.get(node.key());
            if (value != null && value != JsonValue.NULL) {
                found.put(node, records(node, value, faults));
            }
        }
        if (found.isEmpty() && faults.isEmpty()) {
            faults.add(new FieldError("list", "field.list.shape", Map.of()));
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        return new SettlementDocument(found);
    }

    private static List<Map<String, String>> records(ListNode node, JsonValue value, List<FieldError> faults) {
        List<JsonValue> all = value instanceof JsonArray array ? array : List.of(value);
        boolean tooMany = all.size() > (node == ListNode.SETLINFO ? 1 : MOST_RECORDS);
        if (tooMany) {
            faults.add(new FieldError("list." + node.key(), "field.list.records", Map.of("max", node == ListNode.SETLINFO ? 1 : MOST_RECORDS)));
            return List.of();
        }
        List<Map<String, String>> records = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String path = "list." + node.key() + "[" + i + "]";
            if (all.get(i) instanceof JsonObject object && object.size() <= MOST_FIELDS) {
                records.add(record(object, path, faults));
            } else {
                faults.add(new FieldError(path, "field.list.record", Map.of()));
            }
        }
        return records;
    }

    private static Map<String, String> record(JsonObject object, String path, List<FieldError> faults) {
        Map<String, String> values = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            if (key.length() > LONGEST_KEY || !isClean(key)) {
                faults.add(new FieldError(path, "field.list.record", Map.of()));
            } else if (value instanceof JsonString text && text.getString().length() <= LONGEST && isClean(text.getString())) {
                values.put(key, text.getString().strip());
            } else if (value instanceof JsonNumber number && Math.abs(number.bigDecimalValue().scale()) <= 20) {
                values.put(key, number.bigDecimalValue().toPlainString());
            } else if (value != JsonValue.NULL) {
                faults.add(new FieldError(path + "." + key, "field.list.value", Map.of()));
            }
        });
        return values;
    }

    /** Values that were entered by hand. @throws BusinessException INVALID as {@link #parse} */
    static void check(Map<String, String> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach(object::add);
        List<FieldError> faults = new ArrayList<>();
        if (values.size() > MOST_FIELDS) {
            faults.add(new FieldError("fields", "field.list.record", Map.of()));
        } else {
            record(object.build(), "fields", faults);
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
    }

    private static boolean isClean(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    static SettlementDocument read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            Map<ListNode, List<Map<String, String>>> nodes = new EnumMap<>(ListNode.class);
            json.forEach((key, records) -> ListNode.of(key).ifPresent(node -> nodes.put(node, ((JsonArray) records)
                    .getValuesAs(JsonObject.class).stream().map(ListJson::texts).toList())));
            return new SettlementDocument(nodes);
        }
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> values = new LinkedHashMap<>();
        json.forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
        return values;
    }

    /** As it is kept: every value a text, every node an array. */
    static String write(SettlementDocument document) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        document.nodes().forEach((node, records) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            records.forEach(record -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                record.forEach(object::add);
                array.add(object);
            });
            json.add(node.key(), array);
        });
        return json.build().toString();
    }

    /** As the national platform takes it: {@code setlinfo} an object, amounts and numbers as numbers. */
    static JsonObject national(SettlementDocument document) {
        JsonObjectBuilder input = Json.createObjectBuilder();
        for (ListNode node : ListNode.values()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            document.of(node).forEach(record -> array.add(national(node, record)));
            if (node == ListNode.SETLINFO) {
                document.of(node).forEach(record -> input.add(node.key(), national(node, record)));
            } else {
                input.add(node.key(), array);
            }
        }
        return Json.createObjectBuilder().add("infno", "4101").add("input", input).build();
    }

    private static JsonObjectBuilder national(ListNode node, Map<String, String> record) {
        // in the order of the layout, what it does not know behind
        Map<String, String> ordered = new LinkedHashMap<>();
        node.fields().stream().map(ListField::key).filter(record::containsKey).forEach(key -> ordered.put(key, record.get(key)));
        record.forEach(ordered::putIfAbsent);
        JsonObjectBuilder object = Json.createObjectBuilder();
        ordered.forEach((key, value) -> {
            boolean isNumber = node.field(key).filter(field -> field.kind() == ListField.Kind.MONEY || field.kind() == ListField.Kind.NUMBER)
                    .isPresent() && value.matches("-?[0-9]{1,14}(\\.[0-9]{1,4})?");
            object.add(key, isNumber ? Json.createValue(new BigDecimal(value)) : Json.createValue(value));
        });
        return object;
    }

    static String faults(List<FaultView> faults) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        faults.forEach(fault -> array.add(Json.createObjectBuilder()
                .add("node", fault.node()).add("record", fault.record()).add("field", fault.field()).add("text", fault.text())
                .add("notice", fault.notice())));
        return array.build().toString();
    }

    static List<FaultView> faults(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(fault -> new FaultView(
                            fault.getString("node"), fault.getInt("record"), fault.getString("field"), fault.getString("text"),
                            fault.getBoolean("notice")))
                    .toList();
        }
    }
}
