package org.yiyun.catalog.internal;

/** The SQL of an entry as it stood: at most one row of a code, because periods of one never overlap. */
final class EntryAt {
    /**
     * A row of {@code catalog_entry} is in force on the day {@code :on}. So written that the index of periods is not asked: as a plan for
     * any day the planner takes one row of two hundred to be in force, reads that index as a whole for it, and sorts what it finds.
     */
    static final String IN_FORCE = "coalesce(valid @> cast(:on as date), false)";
    /** As is known now. */
    static final String NOW = "upper_inf(p.known)";

    private EntryAt() {}

    /** As was known at the instant of this parameter. */
    static String known(String parameter) {
        return "p.known @> cast(:" + parameter + " as timestamptz)";
    }

    /**
     * Joins what an entry of {@code :library} said on the day {@code :on}; nothing if it was not in force. The entry is found by its
     * code, and the periods are looked at afterwards ({@code offset 0} keeps the planner from turning that round): right after a million
     * entries were published nothing is known yet of how many are in force, and a plan by period took a minute.
     *
     * @param code  column with the code
     * @param known {@link #NOW} or {@link #known}
     * @param as    name of the row
     */
    static String join(String code, String known, String as) {
        return """
                left join lateral (
                    select p.* from (select * from catalog_entry where library = :library and code = %s offset 0) p
                    where %s and p.valid @> cast(:on as date)) %s on true
                """.formatted(code, known, as);
    }
}
