package org.yiyun.standardization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.standardization.engine.AdoptionShare;

/**
 * A code of an institution on the board.
 *
 * @param concerned whether the code concerns that kind of institution; the rest means nothing if not
 * @param overdue   open past its day
 */
public record BoardCell(
        String code, boolean concerned, AdoptionStatus status, AdoptionShare share, @Nullable LocalDate dueOn, boolean overdue) {}
