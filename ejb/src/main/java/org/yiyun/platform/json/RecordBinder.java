package org.yiyun.platform.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/** Binds JSON values to record components by type and collects what does not fit. */
final class RecordBinder {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final int MAX_DIGITS = 24;
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,15}");

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** What reflection says of a record, asked once: it parses the declarations anew each time. */
    private record Shape(List<Member> members, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            var components = type.getRecordComponents();
            try {
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Shape(
                        Arrays.stream(components).map(c -> new Member(c.getName(), c.getGenericType())).toList(), constructor);
            } catch (NoSuchMethodException noRecord) {
                throw new IllegalStateException(noRecord);
            }
        }
    }

    private record Member(String name, Type type) {}

    private final List<FieldError> errors;

    RecordBinder(List<FieldError> errors) {
        this.errors = errors;
    }

    @Nullable Object bind(JsonObject json, Class<?> type, String path) {
        var before = errors.size();
        var shape = SHAPES.get(type);
        var values = new Object[shape.members().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = component(json, shape.members().get(i), path);
        }
        return errors.size() == before ? construct(shape.constructor(), values, path) : null;
    }

    private @Nullable Object component(JsonObject json, Member member, String parent) {
        var path = parent.isEmpty() ? member.name() : parent + "." + member.name();
        var value = json.get(member.name());
        if (value == null || value == JsonValue.NULL) {
            if (member.type() instanceof Class<?> plain && plain.isPrimitive()) {
                errors.add(new FieldError(path, "field.required"));
            }
            return null;
        }
        return value(value, member.type(), path);
    }

    private @Nullable Object construct(Constructor<?> constructor, Object[] values, String path) {
        try {
            return constructor.newInstance(values);
        } catch (java.lang.reflect.InvocationTargetException refused) {
            if (refused.getCause() instanceof BusinessException problem) {
                problem.errors().forEach(error -> errors.add(new FieldError(
                        path.isEmpty() ? error.path() : path + "." + error.path(), error.key(), error.params())));
                return null;
            }
            throw new IllegalStateException(refused.getCause());
        } catch (ReflectiveOperationException noRecord) {
            throw new IllegalStateException(noRecord);
        }
    }

    private @Nullable Object value(JsonValue value, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return map(value, generic.getActualTypeArguments()[1], path);
            }
            var items = list(value, generic.getActualTypeArguments()[0], path);
            return items == null || generic.getRawType() == List.class ? items : new LinkedHashSet<>(items);
        }
        var target = (Class<?>) type;
        if (target == String.class) {
            return text(value, path);
        } else if (target.isEnum()) {
            return constant(value, target, path);
        } else if (target.isRecord()) {
            return value instanceof JsonObject object ? bind(object, target, path) : wrong(path, "object");
        } else if (target == Boolean.class || target == boolean.class) {
            return value == JsonValue.TRUE ? Boolean.TRUE : value == JsonValue.FALSE ? Boolean.FALSE : wrong(path, "boolean");
        } else if (target == LocalDate.class || target == Instant.class) {
            return time(value, target, path);
        } else if (JsonValue.class.isAssignableFrom(target)) {
            return target.isInstance(value) ? value : wrong(path, "object");
        }
        return number(value, target, path);
    }

    private @Nullable List<Object> list(JsonValue value, Type element, String path) {
        if (!(value instanceof JsonArray array)) {
            wrong(path, "array");
            return null;
        }
        var result = new ArrayList<Object>();
        for (int i = 0; i < array.size(); i++) {
            var at = path + "[" + i + "]";
            var item = array.get(i) == JsonValue.NULL ? wrong(at, "value") : value(array.get(i), element, at);
            result.add(item);
        }
        return result;
    }

    private @Nullable Map<String, Object> map(JsonValue value, Type element, String path) {
        if (!(value instanceof JsonObject object)) {
            wrong(path, "object");
            return null;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        object.forEach((name, item) -> {
            if (item != JsonValue.NULL) {
                result.put(name, value(item, element, path + "." + name));
            }
        });
        return result;
    }

    private @Nullable String text(JsonValue value, String path) {
        if (!(value instanceof JsonString string)) {
            wrong(path, "string");
            return null;
        }
        var text = string.getString();
        if (!isClean(text)) {
            errors.add(new FieldError(path, "field.control"));
            return null;
        }
        return text;
    }

    /** No control characters but tab and line ends, no half surrogates: PostgreSQL and spreadsheets refuse them. */
    private static boolean isClean(String text) {
        return text.codePoints().noneMatch(c -> (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || c == 0xFFFE || c == 0xFFFF);
    }

    private @Nullable Object constant(JsonValue value, Class<?> type, String path) {
        var constants = type.getEnumConstants();
        if (value instanceof JsonString string) {
            for (var constant : constants) {
                if (((Enum<?>) constant).name().equals(string.getString())) {
                    return constant;
                }
            }
        }
        var allowed = Arrays.stream(constants).map(c -> ((Enum<?>) c).name()).collect(Collectors.joining(" "));
        errors.add(new FieldError(path, "field.enum", Map.of("allowed", allowed)));
        return null;
    }

    private @Nullable Object time(JsonValue value, Class<?> type, String path) {
        var date = type == LocalDate.class;
        try {
            var text = value instanceof JsonString string ? string.getString() : "";
            var result = date ? LocalDate.parse(text) : OffsetDateTime.parse(text).toInstant();
            var year = date
                    ? ((LocalDate) result).getYear()
                    : ((Instant) result).atZone(BusinessClock.ZONE).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return result;
            }
            errors.add(new FieldError(path, "field.year", Map.of("min", FIRST_YEAR, "max", LAST_YEAR)));
        } catch (DateTimeException notATime) {
            errors.add(new FieldError(path, date ? "field.date" : "field.instant"));
        }
        return null;
    }

    private @Nullable Object number(JsonValue value, Class<?> type, String path) {
        try {
            var number = decimal(value);
            if (number == null) {
                return wrong(path, "number");
            }
            if (number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_DIGITS) {
                return wrong(path, "number");
            }
            if (type == BigDecimal.class) {
                return number;
            }
            return type == Long.class || type == long.class ? (Object) number.longValueExact() : number.intValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return wrong(path, "integer");
        }
    }

    /** A number, also as a string of digits, as form-like clients send it: {@code "2"}. */
    private static @Nullable BigDecimal decimal(JsonValue value) {
        if (value instanceof JsonString string && DIGITS.matcher(string.getString()).matches()) {
            return new BigDecimal(string.getString());
        }
        return value instanceof JsonNumber number ? number.bigDecimalValue() : null;
    }

    private @Nullable Object wrong(String path, String expected) {
        errors.add(new FieldError(path, "field.type." + expected));
        return null;
    }
}
