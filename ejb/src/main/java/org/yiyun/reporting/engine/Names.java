package org.yiyun.reporting.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;

/** Chinese names of what the snapshot holds as codes. */
final class Names {
    private static final String[] LEVELS = {"一级", "二级", "三级", "四级", "五级", "六级", "七级", "八级", "九级"};
    private static final String NONE = "未归类";

    private final Map<String, String> serviceLines;
    private final Map<String, String> profiles;

    Names(Snapshot snapshot) {
        serviceLines = byCode(snapshot.serviceLines());
        profiles = byCode(snapshot.profiles());
    }

    private static Map<String, String> byCode(List<Snapshot.Name> names) {
        return names.stream().collect(
                Collectors.toMap(Snapshot.Name::code, Snapshot.Name::name, (first, second) -> first, LinkedHashMap::new));
    }

    static String kind(String kind) {
        return text("ticket.kind.", kind);
    }

    static String channel(String channel) {
        return text("ticket.channel.", channel);
    }

    static String milestone(String milestone) {
        return text("sla.milestone.", milestone);
    }

    static String level(@Nullable Integer level) {
        return level == null ? "未定级" : LEVELS[level - 1];
    }

    String serviceLine(@Nullable String code) {
        return code == null ? NONE : serviceLines.getOrDefault(code, code);
    }

    String profile(String code) {
        return profiles.getOrDefault(code, code);
    }

    /** Service lines as the contract numbers them, those of no line last. */
    int order(@Nullable String code) {
        var codes = List.copyOf(serviceLines.keySet());
        return code == null ? Integer.MAX_VALUE : codes.indexOf(code);
    }

    private static String text(String prefix, String code) {
        return Texts.find(Texts.CHINESE, prefix + code).orElse(code);
    }
}
