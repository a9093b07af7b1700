package org.yiyun.transaction.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Sha256;
import org.yiyun.security.Masked;

/** Takes personal data out of messages before they are kept (脱敏), and puts it back into an answer that is given once more. */
public final class Privacy {
    private static final String NAME = "psn_name";
    private static final String IDENTITY = "certno";
    private static final String BIRTHDAY = "brdy";
    private static final String CERTIFICATE = "mdtrt_cert_no";
    private static final Set<String> NAMES = Set.of(NAME, "coner_name", "opter_name", "patn_name");
    private static final Set<String> PERSONAL = Set.of(NAME, IDENTITY, BIRTHDAY);
    private static final Set<String> HIDDEN = Set.of("card_sn", "addr", "dev_safe_info", "cainfo");
    private static final Set<String> PHONES = Set.of("tel", "mob");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)[1-9]\\d{5}(18|19|20)\\d{9}[\\dXx](?!\\d)");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1\\d{10}(?!\\d)");
    private static final String STARS = "****";
    private static final int SHOWN = 12;

    private Privacy() {}

    /** The message without personal data in clear; tokens only by the beginning of their SHA-256. */
    public static Map<String, Object> masked(Map<?, ?> message) {
        return walk(message, Privacy::mask);
    }

    /**
     * An answer as it is kept: only members that tell of a person are masked, so that {@link #restored} makes the very same answer of it,
     * whatever numbers of the institution it repeats.
     */
    public static Map<String, Object> kept(Map<?, ?> answer) {
        return walk(answer, (name, value) -> PERSONAL.contains(name) ? mask(name, value) : value);
    }

    /** A kept answer with the personal data of the person in the places where they were. */
    public static Map<String, Object> restored(Map<?, ?> answer, Identified person) {
        return walk(answer, (name, value) -> switch (name) {
            case NAME -> person.name();
            case IDENTITY -> person.identity();
            case BIRTHDAY -> person.birthday().toString();
            default -> value;
        });
    }

    private interface Change {
        @Nullable Object of(String name, @Nullable Object value);
    }

    private static Map<String, Object> walk(Map<?, ?> node, Change change) {
        Map<String, Object> walked = new LinkedHashMap<>();
        node.forEach((key, value) -> {
            String name = String.valueOf(key);
            walked.put(name, isCertificateToken(name, node) ? change.of("token", value) : value(name, value, change));
        });
        return walked;
    }

    private static boolean isCertificateToken(String name, Map<?, ?> node) {
        return name.equals(CERTIFICATE) && "01".equals(String.valueOf(node.get("mdtrt_cert_type")));
    }

    private static @Nullable Object value(String name, @Nullable Object value, Change change) {
        if (value instanceof Map<?, ?> map) {
            return walk(map, change);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(each -> all.add(value(name, each, change)));
            return all;
        }
        return change.of(name, value);
    }

    private static @Nullable Object mask(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return value;
        }
        String text = value.toString();
        if (name.equals("token")) {
            return "sha256:" + hash(text).substring(0, SHOWN);
        } else if (NAMES.contains(name)) {
            return Masked.name(text);
        } else if (name.equals(IDENTITY) || name.equals(CERTIFICATE)) {
            return Masked.identity(text);
        } else if (PHONES.contains(name)) {
            return Masked.phone(text);
        } else if (name.equals(BIRTHDAY)) {
            return text.length() < 4 ? STARS : text.substring(0, 4) + "-**-**";
        } else if (HIDDEN.contains(name)) {
            return STARS;
        }
        // a telephone or an identity number may come as a JSON number
        String free = free(text);
        return free.equals(text) ? value : free;
    }

    /** Free text without numbers of persons: identity numbers and telephones. */
    public static String free(String text) {
        UnaryOperator<String> phones = all -> PHONE.matcher(all).replaceAll(found -> String.valueOf(Masked.phone(found.group())));
        return phones.apply(NUMBER.matcher(text).replaceAll(found -> String.valueOf(Masked.identity(found.group()))));
    }

    /** How a token is known again; it is never kept itself. */
    public static String hash(String token) {
        return Sha256.hex(token.getBytes(UTF_8));
    }
}
