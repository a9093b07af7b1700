package org.yiyun.intake.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yiyun.intake.ChatLine;
import org.yiyun.platform.text.Sha256;
import org.yiyun.platform.text.Times;

/** A chat as a text that people read, and by what it is known again. */
final class ChatText {
    private static final int TITLE = 60;

    private ChatText() {}

    static String readable(List<ChatLine> lines, int most) {
        return MailText.cut(lines.stream().map(ChatText::readable).collect(Collectors.joining("\n\n")), most);
    }

    private static String readable(ChatLine line) {
        if (line.who() == null) {
            return line.what();
        }
        return line.who() + (line.at() == null ? "" : "  " + Times.MINUTES.format(line.at())) + "\n" + line.what();
    }

    /** What was said first; empty if nothing was. */
    static String title(List<ChatLine> lines) {
        return lines.stream()
                .filter(line -> line.who() != null)
                .flatMap(line -> line.what().lines())
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> MailText.cut(text.strip(), TITLE))
                .orElse("");
    }

    static List<String> people(List<ChatLine> lines) {
        return lines.stream().map(ChatLine::who).filter(Objects::nonNull).distinct().toList();
    }

    /** The same for the same words, however lines end and wherever blank ones stand. */
    static String fingerprint(String text) {
        var words = text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return Sha256.hex(words.getBytes(UTF_8));
    }
}
