package org.yiyun.insured;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;

/**
 * Whether a person was insured on a day, and if not, what the register has instead (参保校验).
 *
 * @param insuranceType national code {@code insutype} that was asked for
 * @param name          of the person in the register; null where the person is not found
 * @param region        of the cover that was found
 * @param cover         the cover that comes nearest; null for none
 * @param registerAsOf  when the register was last brought up to date; null if it never was
 */
public record CoverCheck(
        Finding finding, LocalDate on, String insuranceType, @Nullable String name, @Nullable String region, @Nullable Near cover,
        @Nullable Instant registerAsOf) {
    /** What is the matter. Texts: {@code problem.field.insured.cover.*}. */
    public enum Finding {
        /** Insured, and the cover is active. */
        COVERED,
        /** The number is not in the register, or outside of the caller's regions. */
        NOBODY,
        /** The number belongs to another name. */
        OTHER_NAME,
        /** The person has covers, but none of that insurance. */
        OTHER_INSURANCE,
        /** The person has covers of that insurance, but not on that day. */
        OTHER_DAYS,
        /** The cover of that day is paused, invalid, ended or none. */
        OTHER_STATE
    }

    /** @param until last day, null for no end */
    public record Near(String insuranceType, InsuranceState state, LocalDate since, @Nullable LocalDate until) {}

    public boolean isCovered() {
        return finding == Finding.COVERED;
    }

    /** For a fault of a field: the catalogue of problems puts the names of codes in. */
    public String key() {
        return "field.insured.cover." + finding;
    }

    /** The values that the text of {@link #key} names. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        values.put("on", on.toString());
        values.put("insutype", insuranceType);
        values.put("asOf", registerAsOf == null ? "-" : registerAsOf.atZone(BusinessClock.ZONE).toLocalDate().toString());
        if (cover != null) {
            values.put("since", cover.since().toString());
            values.put("until", cover.until() == null ? "OPEN" : cover.until().toString());
            values.put("insuranceState", cover.state().name());
            values.put("otherInsutype", cover.insuranceType());
        }
        return values;
    }

    /** In words. */
    public String text(Locale language) {
        return ProblemTexts.error(language, new FieldError("insuranceType", key(), values()));
    }
}
