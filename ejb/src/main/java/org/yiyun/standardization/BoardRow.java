package org.yiyun.standardization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;

/**
 * An institution on the board.
 *
 * @param accepted  how many of its codes are accepted
 * @param concerned how many codes concern it
 * @param cells     one for each code of the list, in its order
 */
public record BoardRow(
        String institution, String name, InstitutionKind kind, @Nullable InstitutionGrade grade, String region, int accepted, int concerned,
        int overdue, List<BoardCell> cells) {
    public BoardRow {
        cells = List.copyOf(cells);
    }
}
