package org.yiyun.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published list of emergency contacts, by system and party.
 *
 * @param number counts the lists, from 1; 0 if none has been published yet
 */
public record ContactList(int number, @Nullable Instant publishedAt, @Nullable String publishedBy, List<ContactView> contacts) {
    public ContactList {
        contacts = List.copyOf(contacts);
    }
}
