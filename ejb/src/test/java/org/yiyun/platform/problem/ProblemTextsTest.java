package org.yiyun.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;

class ProblemTextsTest {
    private static final List<Locale> LANGUAGES = List.of(Texts.CHINESE, Locale.ENGLISH);
    /** Keys in the sources; {@code field.type.} is followed by a variable. */
    private static final Pattern FIELD_KEY = Pattern.compile("\"(field\\.[a-z.-]*[a-z])\"");

    @Test
    void everyProblemHasTitleAndDetailInBothLanguages() {
        var missing = LANGUAGES.stream().flatMap(locale -> Arrays.stream(ProblemType.values())
                .flatMap(type -> Stream.of("title", "detail").map(part -> "problem." + type.slug() + "." + part))
                .filter(key -> Texts.find(locale, key).isEmpty())
                .map(key -> locale + " " + key));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyFieldErrorInTheSourcesHasATextInBothLanguages() throws IOException {
        var used = keysInSources();
        assertThat(used).contains("field.required", "field.phone");
        var missing = LANGUAGES.stream().flatMap(locale -> used.stream()
                .filter(key -> Texts.find(locale, "problem." + key).isEmpty())
                .map(key -> locale + " " + key));
        assertThat(missing).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndTheSameValuesInThem() {
        assertThat(marks(Locale.ENGLISH)).isEqualTo(marks(Locale.ROOT));
    }

    @Test
    void detailNamesTheValuesInTheReadersLanguage() {
        var problem = BusinessException.notFound("ticket", "G1");
        assertThat(ProblemTexts.detail(Texts.CHINESE, problem)).isEqualTo("没有找到工单“G1”，或者您不能查看它。");
        assertThat(ProblemTexts.detail(Locale.ENGLISH, problem)).isEqualTo("There is no ticket \"G1\", or you may not see it.");
    }

    @Test
    void detailIsTheGeneralSentenceWhereAValueIsMissing() {
        var problem = new BusinessException(ProblemType.TOO_MANY_REQUESTS);
        assertThat(ProblemTexts.detail(Texts.CHINESE, problem)).isEqualTo("请求过于频繁，请稍后再试。");
    }

    @Test
    void detailTakesTheCallersTextAsText() {
        var problem = BusinessException.notFound("ticket", "{what}#{7*7}<script>");
        assertThat(ProblemTexts.detail(Texts.CHINESE, problem))
                .isEqualTo("没有找到工单“(what)#(7*7)<script>”，或者您不能查看它。");
    }

    @Test
    void fieldErrorNamesItsBounds() {
        var error = new FieldError("limit", "field.range", Map.of("min", 1, "max", 500));
        assertThat(ProblemTexts.error(Texts.CHINESE, error)).isEqualTo("须在 1 至 500 之间。");
    }

    private static Map<String, Set<String>> marks(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "i18n/problem", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, key -> Pattern.compile("\\{\\w+}")
                .matcher(bundle.getString(key))
                .results()
                .map(mark -> mark.group())
                .collect(Collectors.toCollection(TreeSet::new))));
    }

    private static Set<String> keysInSources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> FIELD_KEY.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
