package org.yiyun.knowledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an article rests on, in the version that its author had before the eyes.
 *
 * @param key     business key: a policy's id, {@code policy/parameter}, {@code library/code}, a year
 * @param version as its owner numbers it
 */
public record Citation(
        @NotNull CitedKind kind, @NotBlank @Size(max = 120) String key, @NotBlank @Size(max = 60) String version) {
    public Citation {
        key = key == null ? null : key.strip();
        version = version == null ? null : version.strip();
    }

    /**
     * Whether that version counts instead. Versions that are whole numbers are compared as such: a parameter that has not
     * changed since version 2 is not outdated where version 3 of its policy is cited.
     */
    public boolean isOutdatedBy(String newest) {
        return isNumber(newest) && isNumber(version)
                ? Integer.parseInt(newest) > Integer.parseInt(version)
                : !newest.equals(version);
    }

    /** Whether it is a later one than that; only whole numbers tell. */
    public boolean isAfter(int latest) {
        return isNumber(version) && Integer.parseInt(version) > latest;
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,9}");
    }
}
