package org.yiyun.flow;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case as the core system tells it; what it says is checked line by line.
 *
 * @param number  of the case
 * @param step    code or name of a step of the flow
 * @param role    who did it, as a role; never a name
 * @param online  1 or 0: whether nobody had to come for it
 * @param began   2026-01-31 09:30:00, or with an offset as ISO 8601 has it
 * @param ended   left out while it is under way
 */
public record EventLine(
        @Nullable @Size(max = 60) String number, @Nullable @Size(max = 60) String step, @Nullable @Size(max = 40) String role,
        @Nullable @Size(max = 40) String channel, @Nullable @Size(max = 10) String online, @Nullable @Size(max = 40) String began,
        @Nullable @Size(max = 40) String ended) {}
