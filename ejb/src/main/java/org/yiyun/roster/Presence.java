package org.yiyun.roster;

import java.util.Map;
import java.util.Set;

/**
 * Who is there at a moment, by accounts.
 *
 * @param onDuty    at whatever post; the B person in the place of who is away
 * @param away      absent (请假、出差、培训)
 * @param standsFor name of the A person who is away, by the B person
 */
public record Presence(Set<String> onDuty, Set<String> away, Map<String, String> standsFor) {
    public Presence {
        onDuty = Set.copyOf(onDuty);
        away = Set.copyOf(away);
        standsFor = Map.copyOf(standsFor);
    }
}
