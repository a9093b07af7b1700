package org.yiyun.web.faces;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;

/**
 * Markup of the parts of pages that Java writes, because as components they cost the server too much (ADR 100): whatever is repeated
 * often on a page that is asked for often. It has the elements of the tag library {@code y:}, which look the same. Every text and value
 * is escaped; what is markup already comes in by {@link #add} alone.
 */
public final class PageMarkup {
    private static final int USUAL = 8192;

    private final StringBuilder out = new StringBuilder(USUAL);
    private final Locale locale;
    private final Instant now;

    /** @param now what the whole page takes for the present */
    public PageMarkup(Locale locale, Instant now) {
        this.locale = locale;
        this.now = now;
    }

    /** @param attributes names and values in turns; an attribute whose value is null is left out */
    public PageMarkup open(String tag, @Nullable Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(out, attributes[i + 1].toString());
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    public PageMarkup close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** Nothing for null. */
    public PageMarkup text(@Nullable Object text) {
        if (text != null) {
            escape(out, text.toString());
        }
        return this;
    }

    /** An element with a text in it. */
    public PageMarkup element(String tag, @Nullable Object text, @Nullable Object... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** What is markup already. */
    public PageMarkup add(String markup) {
        out.append(markup);
        return this;
    }

    /** As {@code y:badge}. */
    public PageMarkup badge(String text, String tone, @Nullable String title) {
        return element("span", text, "class", "badge " + tone, "title", title);
    }

    /** As {@code y:status}. */
    public PageMarkup status(String prefix, Enum<?> value) {
        return open("span", "class", "badge status  s-" + value)
                .add("<span class=\"dot\" aria-hidden=\"true\"></span>").text(of(prefix, value)).close("span");
    }

    /** As {@code y:level}. */
    public PageMarkup level(@Nullable Integer level) {
        return level == null
                ? element("span", "—", "class", "muted")
                : element("span", get("ticket.level.short", Map.of("level", level)), "class", "level l" + level);
    }

    /** As {@code y:time}: in full, or as short as can be told from now. */
    public PageMarkup time(Instant at, boolean full) {
        return element("time", full ? Functions.dateTime(at) : Functions.shortTime(at, now), "datetime", at, "title", Functions.exact(at));
    }

    /** As {@code y:clock} of a clock that runs. */
    public PageMarkup countdown(Instant due) {
        var late = due.isBefore(now);
        return element("time", get(late ? "ui.clock.late" : "ui.clock.left", Map.of("span", duration(Duration.between(now, due)))),
                "class", late ? "clock late " : "clock ahead ", "datetime", due, "data-due", due.toEpochMilli(), "data-running", true,
                "title", Functions.exact(due));
    }

    /** As {@code y:fact}: nothing where there is no value. */
    public PageMarkup fact(String label, @Nullable String value) {
        return value == null || value.isEmpty()
                ? this
                : open("div").element("dt", get(label)).element("dd", value).close("div");
    }

    /** In the reader's words, as {@link Functions#duration(Duration)}. */
    public String duration(Duration length) {
        return Functions.duration(length, name -> get("ui.unit." + name));
    }

    /** The text of a key. */
    public String get(String key) {
        return Texts.get(locale, key);
    }

    public String get(String key, Map<String, ?> params) {
        return Texts.get(locale, key, params);
    }

    /** The text of a constant or of what else stands after the prefix; itself where there is none, empty for null. */
    public String of(String prefix, @Nullable Object constant) {
        return constant == null ? "" : Texts.find(locale, prefix + "." + constant).orElse(constant.toString());
    }

    private static void escape(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
