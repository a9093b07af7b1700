package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yiyun.intake.IntakeKind;
import org.yiyun.intake.IntakeQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/** What came to a ticket by itself, for its page: asked for only if there is any of it. */
@RequestScoped
public class TicketIntake {
    @EJB
    private IntakeQueries queries;

    private final Map<String, Set<IntakeKind>> known = new HashMap<>();

    /** What the page shows of a kind; none for who may not see it. */
    <T> List<T> rows(IntakeKind kind, String ticket, Function<String, List<T>> read) {
        if (!Callers.current().may(Permission.INTAKE_READ)) {
            return List.of();
        }
        return known.computeIfAbsent(ticket, queries::kinds).contains(kind) ? read.apply(ticket) : List.of();
    }
}
