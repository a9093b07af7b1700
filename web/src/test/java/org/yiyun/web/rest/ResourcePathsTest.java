package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A request goes to the classes with the most particular path that fits, and to no others, even if these have no method for it (Jakarta
 * REST, 3.7.2): a class at {@code things/{id}} hides the methods below {@code {id}} of a class at {@code things}.
 */
class ResourcePathsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*\\})+))?\\}");
    private static final List<String> SAMPLES = List.of(
            "sample", "7", "2026-01-31", "2026-01", "2026", "123e4567-e89b-12d3-a456-426614174000", "docx", "xlsx", "A1", "POST", "a-b", "QD-2026-000001");

    /** A path of a class, with what decides between two that fit. */
    private record Template(String path, Pattern pattern, int literals, long parameters) {
        static Template of(Class<?> resource) {
            var path = stripped(resource.getAnnotation(Path.class).value());
            var matcher = PARAMETER.matcher(path);
            var regex = new StringBuilder();
            int literals = 0;
            int from = 0;
            while (matcher.find()) {
                literals += matcher.start() - from;
                regex.append(Pattern.quote(path.substring(from, matcher.start())))
                        .append('(').append(matcher.group(1) == null ? "[^/]+" : matcher.group(1).strip()).append(')');
                from = matcher.end();
            }
            literals += path.length() - from;
            regex.append(Pattern.quote(path.substring(from)));
            return new Template(path, Pattern.compile(regex + "(/.*)?"), literals, PARAMETER.matcher(path).results().count());
        }
    }

    @Test
    void everyMethodIsReached() throws IOException {
        var resources = resources();
        var templates = resources.stream().map(Template::of).distinct().toList();
        List<String> hidden = new ArrayList<>();
        for (var resource : resources) {
            for (var method : resource.getDeclaredMethods()) {
                if (Arrays.stream(method.getAnnotations()).anyMatch(one -> one.annotationType().isAnnotationPresent(HttpMethod.class))) {
                    var path = path(resource, method);
                    var chosen = chosen(templates, path);
                    if (!chosen.equals(stripped(resource.getAnnotation(Path.class).value()))) {
                        hidden.add(resource.getSimpleName() + "." + method.getName() + " at " + path + " is hidden by " + chosen);
                    }
                }
            }
        }
        assertThat(resources).hasSizeGreaterThan(50);
        assertThat(hidden).isEmpty();
    }

    private static String chosen(List<Template> templates, String path) {
        return templates.stream().filter(one -> one.pattern().matcher(path).matches())
                .max(Comparator.comparing(Template::literals).thenComparing(Template::parameters)).orElseThrow().path();
    }

    private static String path(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        var path = stripped(resource.getAnnotation(Path.class).value()) + (own == null ? "" : "/" + stripped(own.value()));
        return PARAMETER.matcher(path).replaceAll(found -> found.group(1) == null ? "sample" : samples(found.group(1))
                .filter(sample -> sample.matches(found.group(1).strip())).findFirst()
                .orElseThrow(() -> new AssertionError("a sample is missing for " + found.group())));
    }

    /** Also the words that a choice names. */
    private static Stream<String> samples(String regex) {
        return Stream.concat(SAMPLES.stream(), Arrays.stream(regex.split("\\|")).map(String::strip));
    }

    private static String stripped(String path) {
        return path.replaceAll("^/+|/+$", "");
    }

    static List<Class<?>> resources() throws IOException {
        var location = RestApplication.class.getProtectionDomain().getCodeSource().getLocation();
        var root = java.nio.file.Path.of(location.getPath());
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("Resource.class"))
                    .map(file -> root.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", ""))
                    .<Class<?>>map(ResourcePathsTest::type)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .sorted(Comparator.comparing(Class::getName))
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, ResourcePathsTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
