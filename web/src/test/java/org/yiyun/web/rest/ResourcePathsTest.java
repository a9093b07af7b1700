package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A server chooses the class of a resource by the longest path on classes alone, and looks for the method in it afterwards (Jakarta
 * REST 3.7.2): a class for {@code libraries/{library}} hides a method {@code {library}} of a class for {@code libraries}, which then
 * answers 404.
 */
class ResourcePathsTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*((?:[^{}]|\\{[^{}]*\\})*))?\\}");
    /** One of them fits whatever variables of our paths may be. */
    private static final List<String> SAMPLES = List.of("X1", "1", "123e4567-e89b-12d3-a456-426614174000", "2026-01-31", "2026", "a", "AB", "ABC1", "440800");

    private record Endpoint(Class<?> owner, String verb, String path) {
        boolean answers(String otherVerb, String address) {
            return verb.equals(otherVerb) && Pattern.matches(regex(path) + "/?", address);
        }
    }

    @Test
    void noClassHidesAMethodOfAnother() throws IOException, URISyntaxException {
        List<Endpoint> all = new ArrayList<>();
        resources().forEach(owner -> all.addAll(endpoints(owner)));
        assertThat(all).hasSizeGreaterThan(200);

        assertThat(all.stream().filter(endpoint -> isHidden(endpoint, all))
                .map(endpoint -> endpoint.owner().getSimpleName() + " " + endpoint.verb() + " " + endpoint.path())).isEmpty();
    }

    private static boolean isHidden(Endpoint endpoint, List<Endpoint> all) {
        String address = sample(endpoint.path());
        String chosen = all.stream().map(each -> each.owner().getAnnotation(Path.class).value()).distinct()
                .filter(path -> Pattern.matches(regex(path) + "(/.*)?", address))
                .max(Comparator.comparingInt(path -> VARIABLE.matcher(path).replaceAll("").length())).orElseThrow();
        return all.stream()
                .filter(each -> each.owner().getAnnotation(Path.class).value().equals(chosen))
                .noneMatch(each -> each.answers(endpoint.verb(), address));
    }

    private static List<Class<?>> resources() throws IOException, URISyntaxException {
        java.nio.file.Path root = java.nio.file.Path.of(RestApplication.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<java.nio.file.Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith("Resource.class")).sorted()
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .collect(Collectors.toList());
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ResourcePathsTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Endpoint> endpoints(Class<?> owner) {
        String base = owner.getAnnotation(Path.class).value();
        return Arrays.stream(owner.getDeclaredMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .flatMap(annotation -> Optional.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)).stream())
                        .map(verb -> new Endpoint(owner, verb.value(), Optional.ofNullable(method.getAnnotation(Path.class))
                                .map(path -> base + "/" + path.value()).orElse(base))))
                .toList();
    }

    private static String regex(String path) {
        var regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(path);
        int behind = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(path.substring(behind, variable.start())))
                    .append('(').append(Optional.ofNullable(variable.group(1)).map(String::strip).orElse("[^/]+")).append(')');
            behind = variable.end();
        }
        return regex.append(Pattern.quote(path.substring(behind))).toString();
    }

    private static String sample(String path) {
        return VARIABLE.matcher(path).replaceAll(variable -> {
            String pattern = Optional.ofNullable(variable.group(1)).map(String::strip).orElse("[^/]+");
            return Stream.concat(SAMPLES.stream(), Arrays.stream(pattern.split("\\|")))
                    .filter(each -> each.matches(pattern)).findFirst().orElseThrow(() -> new IllegalStateException("no sample for " + path));
        });
    }
}
