package org.yiyun.organisation;

import java.util.Map;

/**
 * Names that were asked for; whoever or whatever is unknown is missing.
 *
 * @param people       by account
 * @param institutions by national code
 */
public record KnownNames(Map<String, String> people, Map<String, String> institutions) {
    public KnownNames {
        people = Map.copyOf(people);
        institutions = Map.copyOf(institutions);
    }
}
