package org.yiyun.transaction.engine;

import java.util.List;

/** Numbers of the national transactions (交易编号, infno) that are taken. Names: {@code transaction.name.<number>}. */
public final class Infnos {
    /** In their order. */
    public static final List<String> KNOWN = List.of(
            "1101", "2201", "2202", "2203", "2204", "2205", "2206", "2207", "2208", "2301", "2302", "2303", "2304", "2305", "2401", "2402",
            "2403", "2404", "2405", "2501", "2502", "2601");

    private Infnos() {}
}
