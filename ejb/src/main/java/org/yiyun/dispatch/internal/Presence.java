package org.yiyun.dispatch.internal;

import java.util.Map;
import java.util.Set;

/**
 * Who is there at a moment.
 *
 * @param standsFor name of the A person who is away, by login of the B person
 */
record Presence(Set<String> onDuty, Set<String> away, Map<String, String> standsFor) {}
