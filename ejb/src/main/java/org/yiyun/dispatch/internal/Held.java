package org.yiyun.dispatch.internal;

import java.util.Set;

/** What somebody has open: the sum of weights and the systems concerned. */
record Held(int load, Set<String> systems) {
    static final Held NOTHING = new Held(0, Set.of());
}
