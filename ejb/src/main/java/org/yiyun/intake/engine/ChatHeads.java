package org.yiyun.intake.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line above a message that says who wrote it when, in the forms that QQ, WeChat and programs like them (粤政易) copy and export:
 *
 * <pre>
 * 2026-03-02 9:12:33 张三(10001)     QQ, export of messages
 * [2026-03-02 09:12:33] 张三: 你好    logs
 * 张三  9:12:33                       QQ, copied from a window
 * 张三 2026/3/2 9:12                  WeChat and 粤政易, copied from a window; also 3/2, 3月2日, 昨天
 * —————  2026-03-02  —————            WeChat, export by mail, with 张三  09:12 below
 * 2026年3月2日 上午9:12                WeChat, times between messages
 * 张三:                               WeChat, several messages copied
 * 张三：你好                           typed off
 * </pre>
 */
final class ChatHeads {
    // blanks are counted: with any number of them a line of nothing else would be looked through for minutes
    private static final String FULL_DAY = "(?<y>\\d{4})[-/.年](?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})日?(?:\\s{0,20}(?:星期|周)[一二三四五六日天])?";
    private static final String ANY_DAY = "(?:(?<relative>今天|昨天|前天)|(?:(?<y>\\d{4})[-/.年])?(?<m>\\d{1,2})[-/.月](?<d>\\d{1,2})日?)";
    private static final String TIME =
            "(?<half>上午|下午|凌晨|早上|中午|晚上|(?i:AM|PM))?\\s{0,20}(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2}))?(?:\\s{0,20}(?<behind>(?i:AM|PM)))?";
    private static final Pattern BETWEEN = Pattern.compile("[\\s—–=-]*" + FULL_DAY + "(?:\\s{1,20}" + TIME + ")?[\\s—–=-]*");
    private static final Pattern DATE_FIRST = Pattern.compile("\\[?" + FULL_DAY + "\\s{1,20}" + TIME + "(?:]\\s{0,20}|\\s{1,20})(?<who>\\S.*)");
    private static final Pattern NAME_FIRST = Pattern.compile("(?<who>\\S.{0,60}?)(?<gap>\\s{1,20})(?:(?<day>" + ANY_DAY + ")\\s{1,20})?" + TIME);
    private static final Pattern NAME_ONLY = Pattern.compile("(?<who>[^\\s:：，。！？,!?]{1,30})[:：]");
    private static final Pattern SAID = Pattern.compile("(?<who>[^:：]{1,40})[:：]\\s{0,20}(?<what>.*)");
    private static final Pattern ACCOUNT = Pattern.compile("(?<who>.*?)\\s{0,20}[(<（](?<account>\\d{5,12}|[^\\s<>()@]+@[^\\s<>()]+)[)>）]");
    private static final Pattern SENTENCE = Pattern.compile("[。！？，；,!?;]");
    private static final Set<String> AFTERNOON = Set.of("下午", "晚上", "PM");
    private static final Set<String> MORNING = Set.of("上午", "凌晨", "早上", "AM");
    private static final int LONGEST_NAME = 40;
    /** A name with its account; what is longer is no head, and is not looked at as one. */
    private static final int LONGEST_HEAD = 200;
    private static final int NOON = 12;
    /** 中午 1:30 is half past one. */
    private static final int EARLIEST_NOON = 11;

    private final LocalDate today;
    private @Nullable LocalDate day;
    private @Nullable LocalDateTime last;

    /** @param today when it was copied: the day of a time without one */
    ChatHeads(LocalDate today) {
        this.today = today;
    }

    /** Who wrote what follows; {@code first} is what stands in the same line. */
    record Head(String who, @Nullable String account, @Nullable LocalDateTime at, String first) {}

    /** Whether the line is a date or a time between messages, which is remembered for what follows. */
    boolean isBetween(String line) {
        var m = BETWEEN.matcher(line);
        if (!m.matches()) {
            return false;
        }
        var found = fullDay(m);
        if (found == null) {
            return false;
        }
        day = found;
        last = m.group("h") == null ? null : at(found, m);
        return true;
    }

    /** With a time in it. */
    Optional<Head> timed(String line) {
        return dateFirst(line).or(() -> nameFirst(line));
    }

    private Optional<Head> dateFirst(String line) {
        var m = DATE_FIRST.matcher(line);
        var found = m.matches() ? fullDay(m) : null;
        var at = found == null ? null : at(found, m);
        if (at == null) {
            return Optional.empty();
        }
        var said = SAID.matcher(m.group("who"));
        return said.matches() ? head(said.group("who"), at, said.group("what")) : head(m.group("who"), at, "");
    }

    /** A time alone, without seconds and behind a single space, may be part of a sentence. */
    private Optional<Head> nameFirst(String line) {
        var m = NAME_FIRST.matcher(line);
        if (!m.matches() || m.group("day") == null && m.group("s") == null && m.group("gap").length() < 2) {
            return Optional.empty();
        }
        var found = m.group("day") == null ? day == null ? today : day : anyDay(m);
        var at = found == null ? null : at(found, m);
        return at == null ? Optional.empty() : head(m.group("who"), at, "");
    }

    /** A name and a colon, which may be a line of a message too. */
    Optional<Head> nameOnly(String line) {
        var m = NAME_ONLY.matcher(line);
        return m.matches() ? head(m.group("who"), last, "") : Optional.empty();
    }

    /** Each message in a line of its own, without times. */
    static Optional<Head> inline(String line) {
        var m = SAID.matcher(line);
        return m.matches() && m.group("who").length() <= LONGEST_NAME / 2 && !m.group("who").contains(" ")
                        && !m.group("who").toLowerCase(Locale.ROOT).startsWith("http") && !m.group("what").isBlank()
                ? head(m.group("who"), null, m.group("what"))
                : Optional.empty();
    }

    private static Optional<Head> head(String name, @Nullable LocalDateTime at, String first) {
        var who = name.strip();
        if (who.length() > LONGEST_HEAD) {
            return Optional.empty();
        }
        var m = ACCOUNT.matcher(who);
        String account = null;
        if (m.matches() && !m.group("who").isBlank()) {
            who = m.group("who");
            account = m.group("account");
        }
        return who.isEmpty() || who.length() > LONGEST_NAME || SENTENCE.matcher(who).find()
                ? Optional.empty()
                : Optional.of(new Head(who, account, at, first.strip()));
    }

    private static @Nullable LocalDate fullDay(Matcher m) {
        return date(number(m, "y"), number(m, "m"), number(m, "d"));
    }

    /** A day without its year is the latest one that is not to come. */
    private @Nullable LocalDate anyDay(Matcher m) {
        if (m.group("relative") != null) {
            return today.minusDays(switch (m.group("relative")) {
                case "昨天" -> 1;
                case "前天" -> 2;
                default -> 0;
            });
        }
        if (m.group("y") != null) {
            return fullDay(m);
        }
        var found = date(today.getYear(), number(m, "m"), number(m, "d"));
        return found != null && found.isAfter(today) ? date(today.getYear() - 1, number(m, "m"), number(m, "d")) : found;
    }

    private static @Nullable LocalDate date(int year, int month, int dayOfMonth) {
        try {
            return LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable LocalDateTime at(LocalDate day, Matcher m) {
        var half = m.group("half") == null ? m.group("behind") : m.group("half");
        int hour = number(m, "h");
        if (half != null && hour <= NOON) {
            var part = half.toUpperCase(Locale.ROOT);
            if (AFTERNOON.contains(part) && hour < NOON || part.equals("中午") && hour < EARLIEST_NOON) {
                hour += NOON;
            } else if (MORNING.contains(part) && hour == NOON) {
                hour = 0;
            }
        }
        try {
            return day.atTime(LocalTime.of(hour, number(m, "min"), m.group("s") == null ? 0 : number(m, "s")));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }
}
