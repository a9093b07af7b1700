package org.yiyun.catalog.internal;

/**
 * Tells whether a code has come before in a file, by 64 bits that stand for it: where none has come twice, the database need not look.
 * Two codes with the same bits are a false alarm, which costs a look and nothing else. A million codes take 16 MiB.
 */
final class SeenCodes {
    private static final int FIRST_SIZE = 1 << 12;

    private long[] table = new long[FIRST_SIZE];
    private int size;
    private boolean zero;
    private boolean repeated;

    void add(long code) {
        if (code == 0) {
            repeated |= zero;
            zero = true;
            return;
        }
        if (put(table, code)) {
            if (2 * ++size > table.length) {
                grow();
            }
        } else {
            repeated = true;
        }
    }

    private void grow() {
        var larger = new long[2 * table.length];
        for (long code : table) {
            if (code != 0) {
                put(larger, code);
            }
        }
        table = larger;
    }

    private static boolean put(long[] table, long code) {
        int mask = table.length - 1;
        int at = (int) (code ^ code >>> 32) & mask;
        while (table[at] != 0) {
            if (table[at] == code) {
                return false;
            }
            at = at + 1 & mask;
        }
        table[at] = code;
        return true;
    }

    /** Whether a code may have come twice. */
    boolean isRepeated() {
        return repeated;
    }
}
