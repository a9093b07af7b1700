package org.yiyun.task;

import java.util.List;

/**
 * The tasks in sight by owner (督办看板), those with the most overdue first; owners with nothing to count are left out.
 *
 * @param days so many days back count what is done
 */
public record TaskBoard(int days, List<OwnerTasks> lines) {
    public TaskBoard {
        lines = List.copyOf(lines);
    }

    /**
     * @param owner    login
     * @param open     given or accepted
     * @param overdue  of these, past the due moment
     * @param dueSoon  of these, due before the close of the next working day and not past yet
     * @param extending of these, with an extension asked for
     * @param waiting  done and waiting for the one who gave it
     * @param onTime   done in time within the days, waiting ones included
     * @param late     done too late within the days
     */
    public record OwnerTasks(
            String owner, long open, long overdue, long dueSoon, long extending, long waiting, long onTime, long late) {
        /** Whether nothing is to be told of the owner: what was done was done long ago. */
        public boolean isIdle() {
            return open + waiting + onTime + late == 0;
        }
    }
}
