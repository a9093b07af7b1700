package org.yiyun.ticket.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.ServiceLine;
import org.yiyun.security.Caller;
import org.yiyun.sla.CurrentRules;
import org.yiyun.sla.KindDefaults;
import org.yiyun.ticket.OpenTicket;

/** Finds the place of new requests in the registers, and refuses what is in none. */
@ApplicationScoped
public class TicketOrigins {
    private final OrganisationQueries organisations;
    private final RegisterQueries registers;

    @Inject
    public TicketOrigins(OrganisationQueries organisations, RegisterQueries registers) {
        this.organisations = organisations;
        this.registers = registers;
    }

    protected TicketOrigins() {
        this(null, null);
    }

    /** For the requests of one caller in one transaction. */
    Finder finder(Caller caller, CurrentRules rules) {
        return new Finder(organisations, registers, caller, rules);
    }

    /** Looks each institution up once, and the service lines only for requests that name one. */
    static final class Finder {
        private final OrganisationQueries organisations;
        private final RegisterQueries registers;
        private final Caller caller;
        private final CurrentRules rules;
        private final Map<String, Optional<String>> regions = new HashMap<>();
        private @Nullable List<String> lines;

        private Finder(OrganisationQueries organisations, RegisterQueries registers, Caller caller, CurrentRules rules) {
            this.organisations = organisations;
            this.registers = registers;
            this.caller = caller;
            this.rules = rules;
        }

        /** @throws BusinessException INVALID if the institution is unknown or not the caller's own, or the service line unknown */
        Origin of(OpenTicket request) {
            var institution = institution(request.institution(), caller.scope().institution());
            return new Origin(
                    source(caller, institution), institution, region(institution), serviceLine(request));
        }

        private @Nullable String serviceLine(OpenTicket request) {
            if (request.serviceLine() == null) {
                return rules.defaultsOf(request.kind().name()).map(KindDefaults::serviceLine).orElse(null);
            }
            if (lines == null) {
                lines = registers.serviceLines().stream().map(ServiceLine::code).toList();
            }
            if (!lines.contains(request.serviceLine())) {
                throw BusinessException.invalid("serviceLine", "field.enum", Map.of("allowed", String.join(" ", lines)));
            }
            return request.serviceLine();
        }

        private @Nullable String region(@Nullable String institution) {
            return institution == null
                    ? null
                    : regions.computeIfAbsent(institution, code -> organisations.institution(code).map(InstitutionView::region))
                            .orElseThrow(() -> BusinessException.invalid(
                                    "institution", "field.institution", Map.of("code", institution)));
        }
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
