package org.yiyun.standardization.settlement.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.security.Masked;

/** A list as those see it who may not see who it is about. What the layout does not know may tell anything, so it is left out. */
public final class MaskedList {
    private static final String STARS = "****";

    private MaskedList() {}

    public static SettlementDocument of(SettlementDocument list) {
        Map<ListNode, List<Map<String, String>>> nodes = new EnumMap<>(ListNode.class);
        list.nodes().forEach((node, records) -> {
            List<Map<String, String>> masked = new ArrayList<>();
            for (Map<String, String> record : records) {
                Map<String, String> values = new LinkedHashMap<>();
                record.forEach((key, value) -> node.field(key).ifPresent(field -> values.put(key, masked(field, value))));
                masked.add(values);
            }
            nodes.put(node, masked);
        });
        return new SettlementDocument(nodes);
    }

    static String masked(ListField field, String value) {
        if (value.isBlank()) {
            return value;
        }
        return switch (field.secret()) {
            case NONE -> value;
            case NAME -> String.valueOf(Masked.name(value));
            case IDENTITY -> String.valueOf(Masked.identity(value));
            case PHONE -> String.valueOf(Masked.phone(value));
            case WHOLE -> STARS;
        };
    }
}
