package org.yiyun.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param number       of the person in the staff list (工号)
 * @param organisation code
 * @param login        account, null for who has none
 * @param posts        codes of posts (岗位)
 * @param skills       codes of skills
 */
public record StaffView(
        String number, String name, String organisation, @Nullable String login, @Nullable String phone,
        @Nullable String email, @Nullable SupportLine line, Set<String> posts, Set<String> skills, boolean active,
        int version) {}
