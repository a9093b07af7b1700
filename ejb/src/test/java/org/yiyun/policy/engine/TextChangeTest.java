package org.yiyun.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.yiyun.benefit.engine.Policies;
import org.yiyun.policy.engine.TextChange.Kind;
import org.yiyun.testing.Covers;

/** What differs between two texts. */
@Covers("POL-05")
class TextChangeTest {
    @Example
    void aChangedFigureIsShownWithItsSurroundings() {
        String text = Policies.text("HUADIAN_LARGE_SUM-1");
        List<TextChange> changes = TextChange.between(text, text.replace("value: 430.00}", "value: 440.00}"));
        assertThat(changes.stream().filter(line -> line.kind() == Kind.GONE || line.kind() == Kind.CAME).map(line -> line.kind() + line.text().strip()))
                .containsExactly("GONE- {from: 2025-01-01, value: 430.00}", "CAME- {from: 2025-01-01, value: 440.00}");
        assertThat(changes.stream().filter(line -> line.kind() == Kind.SAME)).hasSize(6);
        assertThat(changes.get(0).kind()).isEqualTo(Kind.GAP);
        assertThat(TextChange.between(text, text)).isEmpty();
    }

    /** Whatever is compared: taking what went and leaving what came gives the earlier text, the other way round the later one. */
    @Property
    void tellsBothTexts(@ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> a, @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> b) {
        List<TextChange> changes = TextChange.between(text(a), text(b));
        if (a.equals(b)) {
            assertThat(changes).isEmpty();
        } else {
            assertThat(numbered(changes, true, a)).isTrue();
            assertThat(numbered(changes, false, b)).isTrue();
        }
    }

    private static String text(List<Integer> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** Each line that is shown is that of its number, and those that are not shown lie in a gap. */
    private static boolean numbered(List<TextChange> changes, boolean before, List<Integer> lines) {
        List<Integer> shown = changes.stream().map(line -> before ? line.before() : line.after()).filter(number -> number != null).toList();
        boolean gap = changes.stream().anyMatch(line -> line.kind() == Kind.GAP);
        return shown.stream().sorted().toList().equals(shown)
                && changes.stream().filter(line -> (before ? line.before() : line.after()) != null)
                        .allMatch(line -> line.text().equals(String.valueOf(lines.get((before ? line.before() : line.after()) - 1))))
                && (gap || shown.equals(IntStream.rangeClosed(1, lines.size()).boxed().toList()));
    }
}
