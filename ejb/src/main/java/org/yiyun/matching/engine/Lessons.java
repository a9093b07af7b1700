package org.yiyun.matching.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What people's decisions teach (学习): a confirmed pair says that these names and makers are the same thing in other words, and which
 * code an item that is written just so has; a rejected pair is not proposed to the same list again. Not for several threads while
 * it learns.
 */
public final class Lessons {
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, Set<String>> makers = new HashMap<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, Set<String>> refused = new HashMap<>();

    /** Somebody has confirmed that the own item is that national entry. */
    public void confirmed(ItemText own, ItemText national) {
        Profile one = Profile.of(own);
        Profile other = Profile.of(national);
        if (!one.name().equals(other.name())) {
            names.computeIfAbsent(one.name(), key -> new HashSet<>()).add(other.name());
        }
        if (!one.maker().full().isEmpty() && !one.maker().full().equals(other.maker().full())) {
            makers.computeIfAbsent(one.maker().full(), key -> new HashSet<>()).add(other.maker().full());
        }
        codes.computeIfAbsent(one.fingerprint(), key -> new HashSet<>()).add(Profile.code(national.id()));
    }

    /** Somebody has said that the own item of this id is not that entry. */
    public void rejected(String ownId, String code) {
        refused.computeIfAbsent(ownId, id -> new HashSet<>()).add(code);
    }

    /** Codes that were ruled out for the own item. */
    Set<String> refusedFor(String ownId) {
        return refused.getOrDefault(ownId, Set.of());
    }

    Set<String> namesFor(String name) {
        return names.getOrDefault(name, Set.of());
    }

    boolean isSameMaker(Maker own, Maker national) {
        return makers.getOrDefault(own.full(), Set.of()).contains(national.full());
    }

    /** Codes that items written like this one were confirmed to have, as {@link Profile#code} writes them. */
    Set<String> codesFor(String fingerprint) {
        return codes.getOrDefault(fingerprint, Set.of());
    }
}
