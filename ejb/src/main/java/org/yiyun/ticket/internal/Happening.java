package org.yiyun.ticket.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.ticket.HistoryEvent;

/**
 * What an event of a ticket's history says, before it has its place there.
 *
 * @param at when it happened, null for the moment of recording
 */
public record Happening(
        String type, @Nullable ServiceEvent fact, @Nullable Instant at, Map<String, String> details, boolean internal) {
    public Happening {
        details = Map.copyOf(details);
    }

    static Happening of(HistoryEvent type, @Nullable ServiceEvent fact, Map<String, String> details) {
        if (!details.keySet().equals(type.details())) {
            throw new IllegalArgumentException(type + " tells of " + type.details() + ", not of " + details.keySet());
        }
        return new Happening(type.name(), fact, null, details, false);
    }

    /** The components of a command record as text; absent ones are left out. */
    static Map<String, String> components(Record command) {
        Map<String, String> values = new LinkedHashMap<>();
        for (var component : command.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                var value = accessor.invoke(command);
                if (value != null) {
                    values.put(component.getName(), value.toString());
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return values;
    }
}
