package org.yiyun.transaction.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the libraries say of a charged item.
 *
 * @param kind       DRUG, ITEM or CONSUMABLE
 * @param category   A, B or C
 * @param share      what the person pays first; null where it is not stated
 * @param limitPrice the most that is paid for one; null for none
 */
record ListedItem(
        String library, String name, String kind, String category, @Nullable BigDecimal share, @Nullable BigDecimal limitPrice) {}
