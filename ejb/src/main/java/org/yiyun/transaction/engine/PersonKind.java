package org.yiyun.transaction.engine;

import java.util.Optional;

/** The type of person of schemes ({@code person.type}) for a national one ({@code psn_type}). */
public final class PersonKind {
    private PersonKind() {}

    /** Employed and retired, whose national codes begin with 11 and 12; of others the schemes that are shipped know nothing. */
    public static Optional<String> of(String personType) {
        if (personType.equals("1112")) {
            // 伤残军人退休
            return Optional.of("RETIRED");
        }
        return personType.startsWith("11") ? Optional.of("EMPLOYED") : personType.startsWith("12") ? Optional.of("RETIRED") : Optional.empty();
    }
}
