package org.yiyun.standardization.settlement.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A settlement list: the records of each node, values as texts by the key of their field. {@link ListNode#SETLINFO} has at most one. */
public record SettlementDocument(Map<ListNode, List<Map<String, String>>> nodes) {
    public SettlementDocument {
        Map<ListNode, List<Map<String, String>>> copied = new EnumMap<>(ListNode.class);
        nodes.forEach((node, records) -> {
            List<Map<String, String>> kept = new ArrayList<>();
            records.forEach(record -> kept.add(new LinkedHashMap<>(record)));
            if (!kept.isEmpty()) {
                copied.put(node, List.copyOf(kept));
            }
        });
        nodes = copied;
    }

    public List<Map<String, String>> of(ListNode node) {
        return nodes.getOrDefault(node, List.of());
    }

    /** A value of {@link ListNode#SETLINFO}; empty if there is none. */
    public String head(String key) {
        return of(ListNode.SETLINFO).isEmpty() ? "" : of(ListNode.SETLINFO).get(0).getOrDefault(key, "").strip();
    }
}
