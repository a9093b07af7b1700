package org.yiyun.dispatch.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as of the moment of a choice.
 *
 * @param line      of support, from 1
 * @param skills    codes
 * @param region    of the person's organisation
 * @param insteadOf name of who is away and whose B person this is; null for nobody
 * @param load      weights of the open tickets; beyond the limit of the rules anything above it
 * @param systems   of the open tickets, at least that of the ticket if it is among them
 * @param lastTurn  number of the person's last turn, greater is later; 0 for none yet
 */
public record Candidate(
        String login,
        String name,
        int line,
        Set<String> skills,
        String region,
        boolean away,
        boolean onDuty,
        @Nullable String insteadOf,
        int load,
        Set<String> systems,
        long lastTurn) {
    public Candidate {
        skills = Set.copyOf(skills);
        systems = Set.copyOf(systems);
    }
}
