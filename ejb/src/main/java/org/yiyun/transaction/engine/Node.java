package org.yiyun.transaction.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a message. Numbers may come as texts and texts as numbers, as programs of institutions send them; members that are not asked
 * for are passed over. What is wrong is collected, so that all faults are told at once; a value with a fault is a harmless one until
 * {@link #check()} throws.
 */
public final class Node {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int DAY_LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    /** Ten digits before the point: what every column of a number holds. */
    private static final String NUMBER = "-?\\d{1,10}(\\.\\d{1,12})?";

    private final Map<?, ?> members;
    private final String path;
    private final List<Refused.Reason> faults;

    private Node(Map<?, ?> members, String path, List<Refused.Reason> faults) {
        this.members = members;
        this.path = path;
        this.faults = faults;
    }

    /** The whole message. */
    public static Node of(Map<?, ?> members) {
        return new Node(members, "", new ArrayList<>());
    }

    /** An object inside; one that is missing is a fault. */
    public Node node(String name) {
        Object value = members.get(name);
        if (value instanceof Map<?, ?> map) {
            return new Node(map, at(name), faults);
        }
        // some programs send a node that occurs once as a list of one
        if (value instanceof List<?> list && list.size() == 1 && list.get(0) instanceof Map<?, ?> only) {
            return new Node(only, at(name), faults);
        }
        fault(RefusalCode.REQUIRED, name, Map.of());
        return new Node(Map.of(), at(name), faults);
    }

    /** The objects of a list, or the only one; none is a fault. */
    public List<Node> nodes(String name, int most) {
        Object value = members.get(name);
        List<?> list = value instanceof List<?> all ? all : value instanceof Map<?, ?> one ? List.of(one) : List.of();
        if (list.isEmpty()) {
            fault(RefusalCode.REQUIRED, name, Map.of());
        } else if (list.size() > most) {
            fault(RefusalCode.FIELD, name, Map.of("expected", "1–" + most + " 条"));
            return List.of();
        }
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Map<?, ?> object = list.get(i) instanceof Map<?, ?> map ? map : Map.of();
            nodes.add(new Node(object, at(name) + "[" + i + "]", faults));
        }
        return nodes;
    }

    /** A text that must be there. */
    public String text(String name, int max) {
        String text = optional(name, max);
        if (raw(name) == null) {
            fault(RefusalCode.REQUIRED, name, Map.of());
        }
        return text == null ? "" : text;
    }

    /** A text; null where there is none. */
    public @Nullable String optional(String name, int max) {
        String text = raw(name);
        if (text != null && (text.length() > max || text.chars().anyMatch(Character::isISOControl))) {
            fault(RefusalCode.FIELD, name, Map.of("expected", "1–" + max + " 个字符，不含控制字符"));
            return null;
        }
        return text;
    }

    /** An amount of yuan with at most two decimals. */
    public BigDecimal money(String name) {
        return number(name, 2);
    }

    /** A number that must be there. */
    public BigDecimal number(String name, int decimals) {
        String text = raw(name);
        if (text == null) {
            fault(RefusalCode.REQUIRED, name, Map.of());
            return BigDecimal.ZERO;
        }
        BigDecimal value = text.matches(NUMBER) ? new BigDecimal(text) : null;
        if (value == null || value.stripTrailingZeros().scale() > decimals) {
            fault(RefusalCode.FIELD, name, Map.of("expected", "数字，至多 " + decimals + " 位小数"));
            return BigDecimal.ZERO;
        }
        return value.setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** {@code yyyy-MM-dd HH:mm:ss}, or a day's beginning. */
    public LocalDateTime time(String name) {
        String text = raw(name);
        if (text == null) {
            fault(RefusalCode.REQUIRED, name, Map.of());
            return NO_TIME;
        }
        try {
            LocalDateTime time = text.length() == DAY_LENGTH ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text, SECONDS);
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time;
            }
        } catch (DateTimeException notATime) {
            // told below
        }
        fault(RefusalCode.FIELD, name, Map.of("expected", "yyyy-MM-dd HH:mm:ss"));
        return NO_TIME;
    }

    /** {@code yyyy-MM-dd}; null where there is none. */
    public @Nullable LocalDate day(String name) {
        return raw(name) == null ? null : time(name).toLocalDate();
    }

    public boolean has(String name) {
        return raw(name) != null;
    }

    /** Where a member stands in the message. */
    public String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public void fault(RefusalCode code, String name, Map<String, String> values) {
        faults.add(new Refused.Reason(code, at(name), values));
    }

    /** @throws Refused with all faults of the message so far */
    public void check() {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private @Nullable String raw(String name) {
        Object value = members.get(name);
        if (value == null || value instanceof Map || value instanceof List) {
            return null;
        }
        String text = (value instanceof BigDecimal number ? number.toPlainString() : value.toString()).strip();
        return text.isEmpty() || text.equals("null") ? null : text;
    }
}
