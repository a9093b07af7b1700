package org.yiyun.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Decides who sees personal data in full, and sees to it that each such sight is recorded (SEC-04, SEC-05). */
@ApplicationScoped
public class PersonalData {
    private final AuditTrail audit;

    @Inject
    public PersonalData(AuditTrail audit) {
        this.audit = audit;
    }

    /** For the proxy. */
    protected PersonalData() {
        this(null);
    }

    /** The system's own parts hand on what they do not show to anybody. */
    public boolean isShownTo(Caller caller) {
        return caller.kind() == Caller.Kind.SYSTEM || caller.may(Permission.PERSONAL_DATA_READ);
    }

    /** Records that the current caller saw these fields of these subjects. The system's own parts are no eyes. */
    public void sight(String subjectType, List<String> subjectIds, String... fields) {
        if (!subjectIds.isEmpty() && Callers.current().kind() != Caller.Kind.SYSTEM) {
            audit.sight(subjectType, String.join(",", subjectIds), List.of(fields));
        }
    }
}
