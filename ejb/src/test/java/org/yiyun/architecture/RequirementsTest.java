package org.yiyun.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each requirement of the service desk, of code libraries, of policies and of benefits has a test that names it with {@code @Covers}, or stands
 * here as not built, with the reason; and {@code docs/REQUIREMENTS.md} tells where each is found. The sources of the tests of all modules are read.
 */
class RequirementsTest {
    /** Areas that are ours as a whole, with how many requirements each has. */
    private static final Map<String, Integer> AREAS = Map.ofEntries(
            Map.entry("DESK", 20), Map.entry("SLA", 15), Map.entry("DUTY", 6), Map.entry("CONS", 9), Map.entry("KB", 6),
            Map.entry("CMPL", 8), Map.entry("SCP", 10), Map.entry("CODE", 8), Map.entry("CAT", 6), Map.entry("POL", 12),
            Map.entry("BEN", 16), Map.entry("STD", 6));

    /** The desk's part of areas that belong to others besides: emergency contacts, who works here, reports of the service. */
    private static final Set<String> PARTS =
            Set.of("EMG-07", "PER-01", "PER-02", "PER-04", "PER-09", "RPT-01", "RPT-02", "RPT-04", "RPT-05");

    /** What is left out, with why. */
    private static final Map<String, String> NOT_BUILT = Map.of();

    private static final Pattern COVERS = Pattern.compile("@Covers\\(\\s*\\{?([^)}]*)");
    private static final Pattern NUMBER = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern ROW = Pattern.compile("^\\| ([A-Z]+-\\d\\d) \\|");
    private static final List<String> MODULES = List.of("ejb", "web", "wildfly-config");

    @Test
    void eachHasATestThatNamesIt() {
        var missing = new TreeSet<>(required());
        missing.removeAll(named().keySet());
        missing.removeAll(NOT_BUILT.keySet());

        assertThat(missing).as("write a test and name the requirement with @Covers").isEmpty();
    }

    @Test
    void whatATestNamesIsBuilt() {
        assertThat(required()).containsAll(NOT_BUILT.keySet());
        assertThat(named().keySet().stream().filter(NOT_BUILT::containsKey)).as("built meanwhile: take it off the list").isEmpty();
        assertThat(named().keySet()).allMatch(number -> number.matches("[A-Z]{2,5}-\\d\\d"));
    }

    /** Tests of other requirements may be missing in the table, but what it tells is so. */
    @Test
    void theTableTellsWhereEachIsFound() throws IOException {
        var rows = Files.readAllLines(Path.of("../docs/REQUIREMENTS.md")).stream().filter(line -> ROW.matcher(line).find()).toList();
        var named = named();

        assertThat(rows.stream().map(row -> cells(row).get(0))).as("one row each, in order").containsExactlyElementsOf(required());
        assertThat(rows).allSatisfy(row -> {
            var cells = cells(row);
            assertThat(cells).hasSize(5);
            if (NOT_BUILT.containsKey(cells.get(0))) {
                assertThat(cells.get(4)).isEqualTo("not built");
            } else {
                assertThat(named.get(cells.get(0))).containsAll(Arrays.asList(cells.get(4).split(", ")));
            }
        });
    }

    /** Copies, because the test jars of modules are not built when the product is only started. */
    @Test
    void theAnnotationIsTheSameInAllModules() {
        assertThat(MODULES.stream().map(module -> read(Path.of("..", module, "src/test/java/org/yiyun/testing/Covers.java"))).distinct())
                .hasSize(1);
    }

    /** In order of area and number. */
    private static Set<String> required() {
        var all = new TreeSet<>(PARTS);
        AREAS.forEach((area, count) -> IntStream.rangeClosed(1, count).forEach(n -> all.add("%s-%02d".formatted(area, n))));
        return all;
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.length() - 1).split("\\|")).map(String::strip).toList();
    }

    /** The classes that name each requirement. */
    private static Map<String, Set<String>> named() {
        Map<String, Set<String>> named = new TreeMap<>();
        MODULES.stream().flatMap(RequirementsTest::tests).forEach(file -> {
            var name = file.getFileName().toString().replace(".java", "");
            COVERS.matcher(read(file)).results()
                    .flatMap(covers -> NUMBER.matcher(covers.group(1)).results())
                    .forEach(number -> named.computeIfAbsent(number.group(1), none -> new TreeSet<>()).add(name));
        });
        return named;
    }

    private static Stream<Path> tests(String module) {
        try (var files = Files.walk(Path.of("..", module, "src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java") || file.toString().endsWith("IT.java"))
                    .filter(file -> !file.endsWith("RequirementsTest.java"))
                    .collect(Collectors.toList()).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
