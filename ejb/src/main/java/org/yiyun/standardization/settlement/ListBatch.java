package org.yiyun.standardization.settlement;

import java.util.List;

/**
 * What came of a file.
 *
 * @param batch    by which its lists are found again
 * @param lists    settlements in it
 * @param unread   rows that could not be read, in words, at most a hundred; {@code rows} counts all of them
 */
public record ListBatch(String batch, int lists, int accepted, int rejected, int rows, List<String> unread) {
    public ListBatch {
        unread = List.copyOf(unread);
    }
}
