package org.yiyun.web.faces;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;

/** What a form holds while it is typed: {@code value="#{page.fields['name']}"}. The records of the boundary check it. */
public class Fields extends HashMap<String, Object> {
    private static final long serialVersionUID = 1;

    /** Chainable {@link #put}. */
    public Fields with(String name, @Nullable Object value) {
        put(name, value instanceof Enum<?> constant ? constant.name() : value);
        return this;
    }

    /** Without surrounding space; the empty text for nothing. */
    public String text(String name) {
        var value = get(name);
        return value == null ? "" : value.toString().strip();
    }

    /** Null for nothing. */
    public @Nullable String optional(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    /** @throws BusinessException INVALID for what is no number */
    public BigDecimal decimal(String name) {
        return number(name, BigDecimal::new);
    }

    /** @throws BusinessException INVALID for what is no whole number */
    public Integer whole(String name) {
        return number(name, Integer::valueOf);
    }

    private <T> T number(String name, Function<String, T> parse) {
        try {
            return parse.apply(text(name));
        } catch (NumberFormatException notANumber) {
            throw BusinessException.invalid(name, "field.type.number", Map.of());
        }
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(get(name)) || "true".equals(get(name));
    }

    /** Null for nothing or an unknown name. */
    public <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text(name))) {
                return constant;
            }
        }
        return null;
    }

    /** What was chosen of many. */
    public Set<String> chosen(String name) {
        var values = new TreeSet<String>();
        if (get(name) instanceof Collection<?> many) {
            many.forEach(value -> values.add(String.valueOf(value)));
        } else if (get(name) instanceof Object[] many) {
            for (var value : many) {
                values.add(String.valueOf(value));
            }
        }
        return values;
    }

    /** The parts of a text between commas, semicolons or spaces. */
    public Set<String> parts(String name) {
        var values = new TreeSet<String>();
        for (var part : text(name).split("[,，;；、\\s]+")) {
            if (!part.isEmpty()) {
                values.add(part);
            }
        }
        return values;
    }
}
