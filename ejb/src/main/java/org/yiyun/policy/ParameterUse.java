package org.yiyun.policy;

import java.util.List;

/**
 * What depends on a parameter of a version (POL-12).
 *
 * @param places steps and rows of tables that read it
 * @param cases  cases that come to one of its values
 * @param users  what else: texts, articles
 */
public record ParameterUse(String parameter, String title, List<String> places, List<String> cases, List<UsedBy> users) {
    public ParameterUse {
        places = List.copyOf(places);
        cases = List.copyOf(cases);
        users = List.copyOf(users);
    }

    /** Something outside of the policy. Texts of the kind: {@code policy.use.<kind>}. */
    public record UsedBy(Kind kind, String id, String title) {
        /** What it can be. */
        public enum Kind { ARTICLE, DIRECTIVE }
    }
}
