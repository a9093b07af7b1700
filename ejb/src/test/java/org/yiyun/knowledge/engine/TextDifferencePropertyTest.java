package org.yiyun.knowledge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.yiyun.knowledge.DifferencePart;
import org.yiyun.knowledge.DifferencePart.Kind;

/** Whatever changed: both texts can be read from the parts, and no two neighbours are of one kind. */
class TextDifferencePropertyTest {
    @Property
    void bothTextsAreInTheParts(
            @ForAll @Chars({'甲', '乙', '。', '\n'}) @StringLength(max = 30) String before,
            @ForAll @Chars({'甲', '乙', '。', '\n'}) @StringLength(max = 30) String after) {
        var parts = TextDifference.of(before, after);
        assertThat(text(parts, EnumSet.of(Kind.SAME, Kind.REMOVED))).isEqualTo(before);
        assertThat(text(parts, EnumSet.of(Kind.SAME, Kind.ADDED))).isEqualTo(after);
        for (int i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).kind()).isNotEqualTo(parts.get(i - 1).kind());
        }
    }

    @Property
    void whatIsTheSameIsOnePart(@ForAll @Chars({'甲', '。'}) @StringLength(min = 1, max = 20) String text) {
        assertThat(TextDifference.of(text, text)).containsExactly(new DifferencePart(Kind.SAME, text));
    }

    @Test
    void anInsertedSentenceIsTheOnlyDifference() {
        assertThat(TextDifference.of("重启。重装。", "重启。核对版本。重装。")).containsExactly(
                new DifferencePart(Kind.SAME, "重启。"), new DifferencePart(Kind.ADDED, "核对版本。"), new DifferencePart(Kind.SAME, "重装。"));
    }

    private static String text(java.util.List<DifferencePart> parts, Set<Kind> kinds) {
        return parts.stream().filter(part -> kinds.contains(part.kind())).map(DifferencePart::text).collect(Collectors.joining());
    }
}
