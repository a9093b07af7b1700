package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;

/** What the pages of a feature show by name has words: each feature tells its names. {@link BundlesTest} asks for the same in English. */
public abstract class FeatureWords {
    /** Keys of the bundles. */
    protected abstract Stream<List<String>> shown();

    @Test
    void everyNameThatPagesShowHasWords() {
        assertThat(missing(shown().flatMap(List::stream).toList())).isEmpty();
    }

    protected static List<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> prefix + "." + constant.name()).toList();
    }

    /** Labels of the inputs of a feature's dialogs. */
    protected static List<String> fields(String prefix, List<? extends VerbDialog<?, ?>> dialogs) {
        return dialogs.stream().flatMap(dialog -> dialog.fields().stream()).map(field -> prefix + "." + field.name()).toList();
    }

    static List<String> missing(List<String> keys) {
        return keys.stream().filter(key -> Texts.find(Texts.CHINESE, key).isEmpty()).toList();
    }
}
