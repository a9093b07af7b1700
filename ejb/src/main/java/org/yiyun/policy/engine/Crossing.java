package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.List;
import org.yiyun.policy.engine.PolicyDefinition.Source;

/**
 * How a stay is counted that is admitted in one policy year and discharged in another (跨年度住院), from a day of discharge on.
 *
 * @param from    first day of discharge for which it holds, until the next one begins
 * @param carried with {@link Rule#SPLIT}: what the parts of one stay share, such as a deductible that is taken once; whatever is not
 *                named here each part has for itself
 */
public record Crossing(LocalDate from, Rule rule, List<Carried> carried, Source source) {
    public Crossing {
        carried = List.copyOf(carried);
    }

    /** Which day decides: which parameters hold, and in which year's accounts the stay counts. */
    public enum Rule {
        /** The day of admission decides everything (按入院日). */
        ADMISSION,
        /** The day of discharge decides everything (按出院日). */
        DISCHARGE,
        /** The day that the bill names decides everything, as for any other bill (按结算日). */
        SETTLEMENT,
        /**
         * Lines are counted where their own days lie (按费用日期拆分): each policy year has its part of the stay, worked out on the last
         * day of that part, by what holds on it and on top of what has accumulated in that year.
         */
        SPLIT
    }

    /**
     * What later parts of a stay are told of the earlier ones.
     *
     * @param fact  name of the fact that tells it, {@code stay.…}; nobody else can tell it
     * @param value the number of each earlier part that is added up for it
     */
    public record Carried(String fact, String value) {}
}
