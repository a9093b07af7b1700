package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese first, English complete: no page shows a key in place of words. */
class BundlesTest {
    private static final Path BUNDLES = Path.of("../config/src/main/resources/i18n");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern USED = Pattern.compile("(?<![\\w.])t\\['([a-z][A-Za-z0-9.-]*)']|t\\.with\\('([a-z][A-Za-z0-9.-]*)'");
    private static final Pattern SYSTEM = Pattern.compile("(Caller\\.system\\(\"|\"system:)([a-z]+)\"");
    private static final Pattern KEY = Pattern.compile("^[A-Za-z0-9][\\w.-]*\\s*=");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    static Stream<String> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en") && !name.endsWith("_zh")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameKeysInBothLanguages(String bundle) {
        assertThat(new TreeSet<>(read(bundle + "_en").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(bundle).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSameValuesInBothLanguages(String bundle) {
        var chinese = read(bundle);
        var english = read(bundle + "_en");
        assertThat(chinese.stringPropertyNames()).allSatisfy(key ->
                assertThat(placeholders(english.getProperty(key))).as(key).isEqualTo(placeholders(chinese.getProperty(key))));
    }

    /** The later of two lines would win without a word, and one of their pages would say something else. */
    @ParameterizedTest
    @MethodSource("bundles")
    void tellsEachKeyOnce(String bundle) throws IOException {
        for (var file : List.of(bundle, bundle + "_en")) {
            var keys = Files.readAllLines(BUNDLES.resolve(file + ".properties")).stream().filter(line -> KEY.matcher(line).find())
                    .map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void namesEveryPartOfTheSystemThatActsByItself() throws IOException {
        var parts = new TreeSet<String>();
        for (var sources : List.of("../ejb/src/main/java", "../batch/src/main/java", "src/main/java")) {
            try (var files = Files.walk(Path.of(sources))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> parts.addAll(found(SYSTEM, file)));
            }
        }
        assertThat(parts).contains("hotline", "shipped");
        assertThat(FeatureWords.missing(parts.stream().map(part -> "ui.system." + part).toList())).isEmpty();
    }

    @Test
    void namesEveryItemOfTheMenu() {
        var groups = Menu.GROUPS.stream().map(group -> "ui.menu.group." + group.key());
        var items = Menu.GROUPS.stream().flatMap(group -> group.items().stream()).map(item -> "ui.menu." + item.key());
        assertThat(FeatureWords.missing(Stream.concat(groups, items).toList())).isEmpty();
    }

    @Test
    void hasEveryTextThatPagesAskFor() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(PAGES)) {
            files.filter(file -> file.toString().endsWith(".xhtml")).forEach(file -> used.addAll(found(USED, file)));
        }
        assertThat(used).isNotEmpty();
        assertThat(FeatureWords.missing(List.copyOf(used))).isEmpty();
    }

    private static List<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file)).results().map(BundlesTest::key).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(MatchResult match) {
        return match.group(2) == null ? match.group(1) : match.group(2);
    }

    private static List<String> placeholders(String text) {
        return new ArrayList<>(PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList());
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (var in = new InputStreamReader(Files.newInputStream(BUNDLES.resolve(name + ".properties")), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
