package org.yiyun.security;

import org.jspecify.annotations.Nullable;

/** Personal data with its middle hidden (脱敏), for pages, logs and exports of those who need not know. */
public final class Masked {
    private static final String STARS = "****";

    private Masked() {}

    /** 张三 becomes 张*, 欧阳小明 becomes 欧**明. */
    public static @Nullable String name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        var points = name.codePoints().toArray();
        var first = Character.toString(points[0]);
        return switch (points.length) {
            case 1 -> "*";
            case 2 -> first + "*";
            default -> first + "*".repeat(points.length - 2) + Character.toString(points[points.length - 1]);
        };
    }

    /** 13812345678 becomes 138****5678; a shorter number keeps its last two. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null || phone.isEmpty()) {
            return phone;
        }
        return phone.length() >= 11
                ? phone.substring(0, 3) + STARS + phone.substring(phone.length() - 4)
                : STARS + phone.substring(Math.max(0, phone.length() - 2));
    }

    /** Keeps the region code and the last four characters: 440803199001011234 becomes 440803********1234. */
    public static @Nullable String identity(@Nullable String number) {
        if (number == null || number.isEmpty()) {
            return number;
        }
        return number.length() >= 15
                ? number.substring(0, 6) + "*".repeat(number.length() - 10) + number.substring(number.length() - 4)
                : STARS;
    }
}
