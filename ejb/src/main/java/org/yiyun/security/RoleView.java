package org.yiyun.security;

import java.util.Set;

/**
 * A role as the administrator sees it.
 *
 * @param builtIn      shipped with the product: may be changed, not removed
 * @param secondFactor who has it logs in with a second factor
 * @param users        how many have it
 */
public record RoleView(
        String code, String name, String nameEn, boolean builtIn, boolean secondFactor, Set<Permission> permissions, long users, int version) {}
