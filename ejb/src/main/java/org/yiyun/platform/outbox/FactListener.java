package org.yiyun.platform.outbox;

import java.util.List;

/**
 * Hears of facts in the transaction that puts them, for what must be written with a fact and not after it. A feature that
 * keeps such rows has one bean of this type. It passes quickly over what is not its business: every write of the product
 * comes by, and its failure is the writer's.
 */
public interface FactListener {
    /** @param facts in the order in which they were put */
    void put(List<Outbox.Fact> facts);
}
