package org.yiyun.platform.i18n;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts by key. The first part of a key names its bundle: {@code ticket.status.GRADED} is in {@code i18n/ticket}.
 * Chinese is the base, English the only other language. Parameters are named: {@code {max}}.
 */
public final class Texts {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    /** The bundles that were found, by name: a page asks for hundreds of texts, and the class loader takes its time. */
    private static final Map<String, ResourceBundle> IN_CHINESE = new ConcurrentHashMap<>();
    private static final Map<String, ResourceBundle> IN_ENGLISH = new ConcurrentHashMap<>();

    private Texts() {}

    /** English if the locale's language is English, else Chinese. */
    public static Locale supported(Locale wanted) {
        return "en".equals(wanted.getLanguage()) ? Locale.ENGLISH : CHINESE;
    }

    public static String get(Locale locale, String key) {
        return find(locale, key).orElse(key);
    }

    public static String get(Locale locale, String key, Map<String, ?> params) {
        return fill(get(locale, key), params);
    }

    /** The text of an enum constant: {@code <prefix>.<NAME>}. */
    public static String of(Locale locale, String prefix, Enum<?> constant) {
        return get(locale, prefix + "." + constant.name());
    }

    public static Optional<String> find(Locale locale, String key) {
        var bundle = bundle(locale, key.contains(".") ? key.substring(0, key.indexOf('.')) : key);
        return bundle.filter(b -> b.containsKey(key)).map(b -> b.getString(key));
    }

    /** Only what there is is kept: a name may come from outside. */
    private static Optional<ResourceBundle> bundle(Locale locale, String name) {
        var english = "en".equals(locale.getLanguage());
        var found = english ? IN_ENGLISH : IN_CHINESE;
        var known = found.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var loader = Texts.class.getClassLoader();
        var path = "i18n/" + name;
        if (loader.getResource(path + ".properties") == null) {
            return Optional.empty();
        }
        // the base file is Chinese, so that a Chinese reader gets it through the root locale
        var bundle = ResourceBundle.getBundle(path, english ? Locale.ENGLISH : Locale.ROOT, loader, NO_FALLBACK);
        found.put(name, bundle);
        return Optional.of(bundle);
    }

    private static String fill(String text, Map<String, ?> params) {
        var result = text;
        for (var param : params.entrySet()) {
            result = result.replace("{" + param.getKey() + "}", String.valueOf(param.getValue()));
        }
        return result;
    }

}
