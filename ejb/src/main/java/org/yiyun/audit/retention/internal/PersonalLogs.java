package org.yiyun.audit.retention.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.yiyun.audit.retention.PersonalLog;

/** The logs that features bring. */
@ApplicationScoped
public class PersonalLogs {
    private final Iterable<PersonalLog> logs;

    @Inject
    public PersonalLogs(Instance<PersonalLog> logs) {
        this.logs = logs;
    }

    /** Outside a container. */
    public PersonalLogs(Iterable<PersonalLog> logs) {
        this.logs = logs;
    }

    /** For the proxy. */
    protected PersonalLogs() {
        this(List.of());
    }

    /** In the order of their keys. */
    public List<PersonalLog> all() {
        return StreamSupport.stream(logs.spliterator(), false).sorted(Comparator.comparing(PersonalLog::key)).toList();
    }

    public Optional<PersonalLog> find(String key) {
        return all().stream().filter(log -> log.key().equals(key)).findFirst();
    }
}
