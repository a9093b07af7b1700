package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.sla.KindDefaults;
import org.yiyun.sla.SlaService;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;

/** Finds the place of a new request in the registers, and refuses what is in none. */
@ApplicationScoped
public class TicketOrigins {
    private final OrganisationQueries organisations;
    private final SlaService sla;

    @Inject
    public TicketOrigins(OrganisationQueries organisations, SlaService sla) {
        this.organisations = organisations;
        this.sla = sla;
    }

    protected TicketOrigins() {
        this(null, null);
    }

    /** @throws BusinessException INVALID if the institution is unknown or not the caller's own */
    Origin of(OpenTicket request, Caller caller) {
        var institution = institution(request.institution(), caller.scope().institution());
        return new Origin(
                source(caller, institution), institution, region(institution), serviceLine(request.kind()));
    }

    private @Nullable String serviceLine(TicketKind kind) {
        return sla.defaultsOf(kind.name()).map(KindDefaults::serviceLine).orElse(null);
    }

    private @Nullable String region(@Nullable String institution) {
        return institution == null
                ? null
                : organisations.institution(institution).map(InstitutionView::region).orElseThrow(
                        () -> BusinessException.invalid("institution", "field.institution", Map.of("code", institution)));
    }

    private static @Nullable String institution(@Nullable String named, @Nullable String own) {
        if (own != null && named != null && !own.equals(named)) {
            throw BusinessException.invalid("institution", "field.not-own-institution", Map.of("code", named));
        }
        return own != null ? own : named;
    }

    private static String source(Caller caller, @Nullable String institution) {
        return caller.kind() == Caller.Kind.INSTITUTION && institution != null ? institution : caller.name();
    }
}
