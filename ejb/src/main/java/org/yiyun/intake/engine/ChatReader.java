package org.yiyun.intake.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.ChatLine;

/**
 * Takes a copied or exported chat apart into what was said by whom and when. Whatever it does not understand stays with the message
 * before it, word for word; only the frame that a program puts around an export, and dates between messages, are no message.
 */
public final class ChatReader {
    /** Above the first message of a QQ export. */
    private static final Pattern FRAME = Pattern.compile("[=\\s-]+|消息记录（.*|消息(?:分组|对象)[:：].*");
    /** So many hundredths of the lines must look like 张三：你好 for all of them to be read so. */
    private static final int MOST_OF_THEM = 60;
    private static final int FEWEST = 2;
    private static final int WHOLE = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<ChatLine> lines = new ArrayList<>();
    private final StringBuilder what = new StringBuilder();
    private ChatHeads.@Nullable Head head;

    private ChatReader() {}

    /** @param today when it was copied */
    public static List<ChatLine> read(String text, LocalDate today) {
        var given = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var timed = new ChatHeads(today);
        var found = new ChatReader().read(given, timed::isBetween, timed::timed);
        if (said(found) > 0) {
            return found;
        }
        var named = new ChatHeads(today);
        var byName = new ChatReader().read(given, named::isBetween, named::nameOnly);
        if (said(byName) >= FEWEST) {
            return byName;
        }
        return isInline(given) ? new ChatReader().read(given, line -> false, ChatHeads::inline) : found;
    }

    private static long said(List<ChatLine> lines) {
        return lines.stream().filter(line -> line.who() != null).count();
    }

    private static boolean isInline(String[] given) {
        long all = Arrays.stream(given).filter(line -> !line.isBlank()).count();
        long said = Arrays.stream(given).filter(line -> ChatHeads.inline(line.strip()).isPresent()).count();
        return said >= FEWEST && said * WHOLE >= all * MOST_OF_THEM;
    }

    private List<ChatLine> read(String[] given, Predicate<String> between, Function<String, Optional<ChatHeads.Head>> heads) {
        for (var line : given) {
            var stripped = line.strip();
            if (between.test(stripped) || head == null && lines.isEmpty() && FRAME.matcher(line).matches()) {
                continue;
            }
            var next = heads.apply(stripped);
            if (next.isPresent()) {
                end();
                head = next.get();
                what.append(head.first());
            } else {
                what.append(what.isEmpty() ? "" : "\n").append(line);
            }
        }
        end();
        return List.copyOf(lines);
    }

    private void end() {
        var said = what.toString().strip();
        if (head != null) {
            var at = head.at() == null ? null : head.at().atZone(ZONE).toInstant();
            lines.add(new ChatLine(head.who(), head.account(), at, said));
        } else if (!said.isEmpty()) {
            lines.add(new ChatLine(null, null, null, said));
        }
        what.setLength(0);
    }
}
