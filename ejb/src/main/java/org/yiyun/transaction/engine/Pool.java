package org.yiyun.transaction.engine;

/** Pooling areas (统筹区): funds are pooled by city, so the first four digits of a region. */
public final class Pool {
    private static final int DIGITS = 4;

    private Pool() {}

    /** Whether both lie in one pool; a region of the whole city has four digits. */
    public static boolean same(String region, String other) {
        return of(region).equals(of(other));
    }

    private static String of(String region) {
        return region.substring(0, Math.min(DIGITS, region.length()));
    }
}
