package org.yiyun.organisation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person holds and a successor has to take over.
 *
 * @param kind     of it, as {@code TICKET}. Texts: {@code handover.kind.*}
 * @param number   of it within its kind
 * @param obstacle why it cannot be handed over as it stands now, a key under {@code handover.obstacle}; null if it can
 */
public record HeldItem(String kind, String number, String title, @Nullable String obstacle) implements Serializable {
    public static HeldItem of(String kind, String number, String title) {
        return new HeldItem(kind, number, title, null);
    }
}
