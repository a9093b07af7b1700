package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;
import org.yiyun.standardization.AdoptionCommand;
import org.yiyun.standardization.AdoptionFileView;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.AdoptionVerb;
import org.yiyun.standardization.AdoptionView;
import org.yiyun.standardization.StandardCode;
import org.yiyun.standardization.engine.AdoptionShare;

/** What is done about a code of an institution: checked, made, written into its history, audited and told, in one transaction. */
@ApplicationScoped
public class AdoptionDesk {
    static final String PAGE = "/standard-institution.xhtml?institution=";
    private static final String SUBJECT = "standard-adoption";

    private final Adoptions adoptions;
    private final AdoptionFiles files;
    private final AdoptionReading reading;
    private final SeenInstitutions institutions;
    private final Shares shares;
    private final UserQueries users;
    private final NotificationService notifications;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public AdoptionDesk(
            Adoptions adoptions, AdoptionFiles files, AdoptionReading reading, SeenInstitutions institutions, Shares shares, UserQueries users,
            NotificationService notifications, AuditService audit, BusinessClock clock) {
        this.adoptions = adoptions;
        this.files = files;
        this.reading = reading;
        this.institutions = institutions;
        this.shares = shares;
        this.users = users;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected AdoptionDesk() {
        this(null, null, null, null, null, null, null, null, null);
    }

    public AdoptionView apply(String institution, String code, AdoptionCommand command, @Nullable Integer expectedVersion, Caller caller) {
        AdoptionVerb verb = AdoptionVerb.of(command);
        if (!caller.may(verb.permission())) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", verb.permission().name()));
        }
        InstitutionView of = institutions.get(institution, caller);
        Adoption adoption = begun(of, code, caller);
        if (expectedVersion != null && expectedVersion != adoption.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", institution + "/" + code));
        }
        check(of, adoption, command);
        AdoptionStatus from = adoption.status();
        adoptions.add(adoption.apply(command, caller.name(), clock.now()));
        audit.record("standard." + verb.path(), SUBJECT, institution + "/" + code, Map.of("from", from, "to", adoption.status()));
        tell(of, adoption, verb, caller);
        return reading.get(institution, code, caller);
    }

    /** @throws BusinessException NOT_FOUND for a code that is not on the list, INVALID for one that does not concern the institution */
    private Adoption begun(InstitutionView of, String code, Caller caller) {
        StandardCode listed = reading.code(code);
        if (!listed.concerns(of.kind()) && adoptions.find(of.code(), code).isEmpty()) {
            throw BusinessException.invalid("code", "field.standard.unconcerned", Map.of("code", listed.nameZh()));
        }
        return adoptions.lock(of, code, caller.name(), clock.now());
    }

    private void check(InstitutionView of, Adoption adoption, AdoptionCommand command) {
        if (command instanceof AdoptionCommand.PlanAdoption plan && plan.dueOn().isBefore(clock.today())) {
            throw BusinessException.invalid("dueOn", "field.past", Map.of());
        }
        AdoptionShare share = shares.read(of.code()).of(reading.code(adoption.code()), of.code(), adoption);
        if (command instanceof AdoptionCommand.StateShare stated) {
            if (share.source().isDerived()) {
                throw BusinessException.invalid("percent", "field.standard.derived", Map.of("percent", share.percent()));
            }
            if (files.of(adoption).stream().noneMatch(file -> file.id() == stated.evidence())) {
                throw BusinessException.invalid("evidence", "field.standard.evidence", Map.of());
            }
        }
        boolean verifies = command instanceof AdoptionCommand.VerifyAdoption verified && verified.passed();
        if (verifies && adoption.status() == AdoptionStatus.ADAPTED && !share.isKnown()) {
            throw BusinessException.invalid("passed", "field.standard.unknown-share", Map.of());
        }
    }

    public AdoptionFileView attach(String institution, String code, String name, InputStream content, Caller caller) throws IOException {
        InstitutionView of = institutions.get(institution, caller);
        CheckedFile file = CheckedFile.read(name, content);
        Adoption adoption = begun(of, code, caller);
        Instant now = clock.now();
        adoptions.add(adoption.attached(file.name(), caller.name(), now));
        AdoptionFileView kept = files.add(adoption, file, caller.name(), now);
        audit.record("standard.attach", SUBJECT, institution + "/" + code, Map.of("file", file.name(), "sha256", file.sha256()));
        return kept;
    }

    /** Who looks next hears that something waits; the institution hears what was decided of it. */
    private void tell(InstitutionView of, Adoption adoption, AdoptionVerb verb, Caller caller) {
        List<String> people = switch (verb) {
            case ADAPT -> users.holders(Permission.STANDARD_EDIT, of.region());
            case VERIFY -> adoption.status() == AdoptionStatus.VERIFIED
                    ? users.holders(Permission.STANDARD_APPROVE, of.region()) : users.clientsOf(of.code());
            case PLAN, ACCEPT, REOPEN, SUSPEND, CONTINUE -> users.clientsOf(of.code());
            case BEGIN, STATE_SHARE -> List.of();
        };
        List<String> others = people.stream().filter(login -> !login.equals(caller.name())).toList();
        if (!others.isEmpty()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("institution", of.name());
            values.put("code", reading.code(adoption.code()).nameZh());
            values.put("status", new Notice.TextKey("standardization.status." + adoption.status()));
            notifications.tell("standard." + adoption.id() + "." + adoption.version() + "." + verb, new Notice(
                    "standardization.notice." + verb, of.code(), PAGE + of.code(), values, others));
        }
    }
}
