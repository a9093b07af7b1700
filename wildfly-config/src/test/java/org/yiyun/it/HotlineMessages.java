package org.yiyun.it;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Messages of a call centre. */
public final class HotlineMessages {

    private HotlineMessages() {
    }

    static String key() {
        return "call-" + UUID.randomUUID();
    }

    /** A good message, some of its members replaced by other JSON. */
    static String message(String key, Map<String, String> changes) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("schema", "1");
        members.put("key", '"' + key + '"');
        members.put("channel", "\"PHONE\"");
        members.put("kind", "\"FAULT\"");
        members.put("callerName", "\"张三\"");
        members.put("callerPhone", "\"0759-1234567\"");
        members.put("institution", "\"H99990000001\"");
        members.put("title", "\"刷卡报错\"");
        members.put("description", "\"读卡器没有反应\"");
        members.putAll(changes);
        return members.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A good message. */
    public static String message(String key) {
        return message(key, Map.of());
    }
}
