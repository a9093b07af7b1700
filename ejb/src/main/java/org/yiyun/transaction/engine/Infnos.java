package org.yiyun.transaction.engine;

import java.util.List;
import java.util.Set;

/** Numbers of the national transactions (交易编号, infno) that are taken. Names: {@code transaction.name.<number>}. */
public final class Infnos {
    /** In their order. */
    public static final List<String> KNOWN = List.of(
            "1101", "2201", "2202", "2203", "2204", "2205", "2206", "2207", "2208", "2301", "2302", "2303", "2304", "2305", "2401", "2402",
            "2403", "2404", "2405", "2501", "2502", "2601");

    /** What only takes back an own act; an institution whose agreement is suspended (暂停) can still put its accounts right by them. */
    public static final Set<String> TAKING_BACK = Set.of("2202", "2205", "2208", "2302", "2305", "2404", "2601");

    private Infnos() {}
}
