package org.yiyun.benefit.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitComparison.Input;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Fact;

/** What two calculations were told differently, in the words of the policy. */
final class ToldInputs {
    private static final Pattern LINE = Pattern.compile("claim\\.lines\\[(\\d+)]\\.(.+)");
    /** Days of a stay are no facts of a policy; the calculation itself reads them. */
    private static final Map<String, String> DAYS = Map.of(
            "claim.admittedOn", "入院日期", "claim.dischargedOn", "出院日期", "line.on", "发生日期");
    /** Who it is about is no input of a calculation. */
    private static final Set<String> PERSONAL = Set.of("person.idNumber", "person.name", "person.phone");

    private ToldInputs() {}

    static List<Input> differences(Side left, Side right) {
        List<Input> found = new ArrayList<>();
        differ(found, "on", "费用日期", day(left.on()), day(right.on()));
        differ(found, "scheme", "政策", left.result().title(), right.result().title());
        if (left.result().scheme().equals(right.result().scheme())) {
            differ(found, "version", "政策版本", "第 " + left.result().version() + " 版", "第 " + right.result().version() + " 版");
        }
        Map<String, Object> one = flat(left.body());
        Map<String, Object> other = flat(right.body());
        Set<String> paths = new LinkedHashSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.removeAll(PERSONAL);
        for (String path : paths) {
            if (!same(one.get(path), other.get(path))) {
                PolicyDefinition definition = one.containsKey(path) ? left.definition() : right.definition();
                found.add(new Input(
                        path, title(path, definition), text(path, one.get(path), left.definition()),
                        text(path, other.get(path), right.definition())));
            }
        }
        return found;
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    private static void differ(List<Input> found, String path, String title, String left, String right) {
        if (!left.equals(right)) {
            found.add(new Input(path, title, left, right));
        }
    }

    /** 10 and 10.00 are the same amount. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b ? a.compareTo(b) == 0 : Objects.equals(one, other);
    }

    /** Every value that was told, by its path. */
    private static Map<String, Object> flat(Map<String, Object> body) {
        Map<String, Object> flat = new LinkedHashMap<>();
        body.forEach((name, value) -> flatten(name, value, flat));
        return flat;
    }

    private static void flatten(String path, @Nullable Object value, Map<String, Object> into) {
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> flatten(path + "." + name, member, into));
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                flatten(path + "[" + i + "]", items.get(i), into);
            }
        } else if (value != null) {
            into.put(path, value);
        }
    }

    /** As the policy calls it; 第 2 行 金额. */
    private static String title(String path, PolicyDefinition definition) {
        Matcher line = LINE.matcher(path);
        String row = line.matches() ? "第 " + (Integer.parseInt(line.group(1)) + 1) + " 行 " : "";
        String known = DAYS.getOrDefault(line.matches() ? "line." + line.group(2) : path, path);
        return row + fact(path, definition).map(Fact::title).orElse(known);
    }

    private static Optional<Fact> fact(String path, PolicyDefinition definition) {
        Matcher line = LINE.matcher(path);
        String name = line.matches() ? "line." + line.group(2) : path.replaceFirst("^priorYear\\.", "prior.");
        return definition.facts().stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    private static @Nullable String text(String path, @Nullable Object value, PolicyDefinition definition) {
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        Fact fact = fact(path, definition).orElse(null);
        if (value instanceof BigDecimal number) {
            return fact != null && fact.type().equals("MONEY") ? Results.grouped(number) + " 元" : number.toPlainString();
        }
        String told = String.valueOf(value);
        return fact == null ? told : definition.dimension(fact.type()).map(known -> known.titleOf(told)).orElse(told);
    }
}
