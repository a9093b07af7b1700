package org.yiyun.catalog;

import java.time.LocalDate;

/**
 * A version of a library is in force from a day on; outbox type {@value #TYPE}, key of the aggregate is the library's. Roll-backs are
 * versions too.
 *
 * @param entries how many entries it makes different
 */
public record LibraryPublished(String library, String name, int version, String label, LocalDate effectiveOn, long entries) {
    public static final String TYPE = "LibraryPublished";
}
