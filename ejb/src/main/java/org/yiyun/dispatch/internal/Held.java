package org.yiyun.dispatch.internal;

import java.util.Set;

/** What somebody has open: the sum of weights, exact up to the limit, and those of the systems that matter. */
record Held(int load, Set<String> systems) {
    static final Held NOTHING = new Held(0, Set.of());
}
