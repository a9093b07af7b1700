package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The reader of bodies knows some types of components; a record with another one is a fault of the server only when somebody sends it. */
class BodyTypesTest {
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class, Boolean.class, boolean.class, Integer.class, int.class, Long.class, long.class, BigDecimal.class, LocalDate.class,
            Instant.class);

    private final Set<String> unreadable = new TreeSet<>();
    private final Set<Class<?>> seen = new HashSet<>();

    @Test
    void everyRecordThatIsSentHasTypesThatTheReaderKnows() throws IOException {
        ResourcePathsTest.resources().forEach(resource -> Arrays.stream(resource.getDeclaredMethods()).filter(BodyTypesTest::isCalled)
                .flatMap(method -> Arrays.stream(method.getParameterTypes())).filter(Class::isRecord).forEach(this::look));
        assertThat(seen).as("bodies").hasSizeGreaterThan(100);
        assertThat(unreadable).isEmpty();
    }

    /** By its way in, not as a part of the class. */
    private static boolean isCalled(Method method) {
        return Arrays.stream(method.getAnnotations()).anyMatch(one -> one.annotationType().getSimpleName().matches("POST|PUT|PATCH"));
    }

    private void look(Class<?> record) {
        if (seen.add(record)) {
            for (var component : record.getRecordComponents()) {
                look(component.getGenericType(), record.getSimpleName() + "." + component.getName());
            }
        }
    }

    private void look(Type type, String where) {
        if (type instanceof ParameterizedType generic) {
            var raw = generic.getRawType();
            var inner = generic.getActualTypeArguments();
            if (raw == Map.class && inner[0] == String.class || raw == List.class || raw == Set.class) {
                look(inner[inner.length - 1], where);
            } else {
                unreadable.add(where + " " + type.getTypeName());
            }
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            look(plain);
        } else if (!(type instanceof Class<?> plain && (PLAIN.contains(plain) || plain.isEnum() || JsonValue.class.isAssignableFrom(plain)))) {
            unreadable.add(where + " " + type.getTypeName());
        }
    }
}
