package org.yiyun.web.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where the reader is in a list with numbered pages, for {@code y:pages}. */
public record PageNumbers(int number, int size, long total) {
    private static final int AROUND = 2;

    public PageNumbers {
        number = Math.max(1, Math.min(number, Math.max(1, (int) ((total + size - 1) / size))));
    }

    /** The number asked for in the URL, 1 for whatever is no number. */
    public static int parse(String text) {
        return text.matches("[0-9]{1,7}") ? Math.max(1, Integer.parseInt(text)) : 1;
    }

    public int getLast() {
        return Math.max(1, (int) ((total + size - 1) / size));
    }

    public int offset() {
        return (number - 1) * size;
    }

    public long getFrom() {
        return total == 0 ? 0 : offset() + 1L;
    }

    public long getTo() {
        return Math.min(total, offset() + (long) size);
    }

    /** The numbers to offer; 0 stands for those left out. */
    public List<Integer> getShown() {
        var shown = new ArrayList<Integer>();
        IntStream.concat(IntStream.of(1), IntStream.concat(IntStream.rangeClosed(number - AROUND, number + AROUND), IntStream.of(getLast())))
                .filter(n -> n >= 1 && n <= getLast())
                .distinct()
                .forEach(n -> {
                    if (!shown.isEmpty() && n - shown.get(shown.size() - 1) > 1) {
                        shown.add(0);
                    }
                    shown.add(n);
                });
        return shown;
    }
}
