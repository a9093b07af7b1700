package org.yiyun.roster;

import java.util.List;

/**
 * A post and who stands there at the moment asked for.
 *
 * @param line     line of support, 1 to 5
 * @param covered  false if the post works round the clock and nobody is there
 */
public record DutyPost(String post, String name, int line, boolean covered, List<DutyPerson> people) {
    public DutyPost {
        people = List.copyOf(people);
    }
}
