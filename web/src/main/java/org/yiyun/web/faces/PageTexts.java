package org.yiyun.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;

/** Texts for pages in the reader's language: {@code #{t['ticket.status.OPEN']}}, {@code #{t.of('ticket.status', row.status)}}. */
@Named("t")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {
    private @Nullable UserLocale user;

    protected PageTexts() {}

    @Inject
    public PageTexts(UserLocale user) {
        this.user = user;
    }

    @Override
    public String get(Object key) {
        return Texts.get(locale(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(Object key) {
        return true;
    }

    /** The text of an enum constant; empty for null. */
    public String of(String prefix, @Nullable Object constant) {
        return constant == null ? "" : Texts.find(locale(), prefix + "." + constant).orElse(String.valueOf(constant));
    }

    /** A text with one named value. */
    public String with(String key, String name, @Nullable Object value) {
        return Texts.get(locale(), key, Map.of(name, shown(value)));
    }

    /** A text with two named values. */
    public String with(String key, String name, @Nullable Object value, String name2, @Nullable Object value2) {
        return Texts.get(locale(), key, Map.of(name, shown(value), name2, shown(value2)));
    }

    /** A text with three named values. Expression language has no use for a method with any number of them. */
    public String with(String key, String name, @Nullable Object value, String name2, @Nullable Object value2, String name3,
            @Nullable Object value3) {
        return Texts.get(locale(), key, Map.of(name, shown(value), name2, shown(value2), name3, shown(value3)));
    }

    /** A text with four named values. */
    public String with(String key, String name, @Nullable Object value, String name2, @Nullable Object value2, String name3,
            @Nullable Object value3, String name4, @Nullable Object value4) {
        return Texts.get(locale(), key, Map.of(name, shown(value), name2, shown(value2), name3, shown(value3), name4, shown(value4)));
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "" : value;
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return Texts.find(locale(), key).isPresent();
    }

    private java.util.Locale locale() {
        return user == null ? Texts.CHINESE : user.getLocale();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
