package org.yiyun.organisation;

import java.util.Set;

/**
 * Somebody who can be given work of a line of support: active, with an account.
 *
 * @param skills codes of skills
 * @param region of the person's organisation
 */
public record SupportStaff(String login, String name, SupportLine line, Set<String> skills, String region) {
    public SupportStaff {
        skills = Set.copyOf(skills);
    }
}
