package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.sla.KindDefaults;
import org.yiyun.sla.SlaLevel;
import org.yiyun.sla.SlaQueries;
import org.yiyun.sla.SlaScheme;
import org.yiyun.sla.SlaService;
import org.yiyun.ticket.TicketCommand;

/** Sees to it that a grade is a level of a level scheme; without one, of the scheme of the ticket's kind (REQ-SLA-01). */
@ApplicationScoped
public class TicketGrades {
    private final SlaService sla;
    private final SlaQueries schemes;

    @Inject
    public TicketGrades(SlaService sla, SlaQueries schemes) {
        this.sla = sla;
        this.schemes = schemes;
    }

    protected TicketGrades() {
        this(null, null);
    }

    /** @throws BusinessException INVALID for an unknown scheme or a level that the scheme does not have */
    TicketCommand.Grade checked(Ticket ticket, TicketCommand.Grade grade) {
        var code = grade.scheme() != null
                ? grade.scheme()
                : sla.defaultsOf(ticket.kind().name()).map(KindDefaults::scheme).orElse(null);
        if (code == null) {
            return grade;
        }
        var all = schemes.schemes();
        var levels = all.stream().filter(scheme -> scheme.code().equals(code)).findFirst().map(SlaScheme::levels)
                .orElseThrow(() -> unknown("scheme", all.stream().map(SlaScheme::code).toList()));
        if (levels.stream().noneMatch(level -> level.level() == grade.level())) {
            throw unknown("level", levels.stream().map(SlaLevel::level).map(String::valueOf).toList());
        }
        return new TicketCommand.Grade(grade.level(), grade.reason(), code);
    }

    private static BusinessException unknown(String path, List<String> allowed) {
        return BusinessException.invalid(path, "field.enum", Map.of("allowed", allowed.stream().collect(Collectors.joining(" "))));
    }
}
