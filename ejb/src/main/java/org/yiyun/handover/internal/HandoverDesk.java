package org.yiyun.handover.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.handover.DecideReplacement;
import org.yiyun.handover.ProposeReplacement;
import org.yiyun.handover.ReplacementRow;
import org.yiyun.handover.ReplacementStatus;
import org.yiyun.handover.ReplacementView;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationService;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.UserQueries;

/** How people are replaced: every step is checked, made, told and audited in one transaction. */
@ApplicationScoped
public class HandoverDesk {
    private static final String SUBJECT = "replacement";

    private final Replacements replacements;
    private final HeldWorks works;
    private final OrganisationQueries organisations;
    private final UserQueries users;
    private final NotificationService notifications;
    private final RecordReader reader;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public HandoverDesk(
            Replacements replacements, HeldWorks works, OrganisationQueries organisations, UserQueries users, NotificationService notifications,
            RecordReader reader, AuditService audit, BusinessClock clock) {
        this.replacements = replacements;
        this.works = works;
        this.organisations = organisations;
        this.users = users;
        this.notifications = notifications;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected HandoverDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    public ReplacementView propose(ProposeReplacement command, Caller caller) {
        caller.refuseNarrowScope();
        reader.validated(command);
        var faults = faults(command);
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        replacements.hold(command.leaver());
        if (replacements.isOpen(command.leaver())) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", SUBJECT, "id", command.leaver()));
        }
        var replacement = new Replacement(replacements.next(), command, caller.name(), clock.now());
        replacements.add(replacement);
        tell("PROPOSED", replacement, users.holders(Permission.HANDOVER_CONFIRM, null).stream()
                .filter(login -> !replacement.concerns(login)).toList());
        audit.record("handover.propose", SUBJECT, replacement.number(), Map.of(
                "leaver", command.leaver(), "successor", command.successor(), "on", command.takesOverOn(), "reason", command.reason()));
        return view(replacement, caller);
    }

    private List<FieldError> faults(ProposeReplacement command) {
        List<FieldError> faults = new ArrayList<>();
        if (organisations.staff(command.leaver()).isEmpty()) {
            faults.add(new FieldError("leaver", "field.handover-staff", Map.of("id", command.leaver())));
        }
        if (organisations.staff(command.successor()).filter(StaffView::active).isEmpty()) {
            faults.add(new FieldError("successor", "field.handover-staff", Map.of("id", command.successor())));
        } else if (command.successor().equals(command.leaver())) {
            faults.add(new FieldError("successor", "field.handover-same"));
        }
        if (command.lastDay().isBefore(command.takesOverOn())) {
            faults.add(new FieldError("lastDay", "field.order"));
        }
        return faults;
    }

    public ReplacementView decide(String number, DecideReplacement word, @Nullable Integer expectedVersion, Caller caller) {
        caller.refuseNarrowScope();
        reader.validated(word);
        var replacement = held(number, expectedVersion);
        replacement.decide(word, caller.name(), clock.now());
        replacements.flush();
        tell(replacement.status().name(), replacement, List.of(replacement.createdBy()));
        audit.record(word.consented() ? "handover.consent" : "handover.decline", SUBJECT, number, Map.of("text", word.text()));
        return view(replacement, caller);
    }

    public ReplacementView withdraw(String number, @Nullable Integer expectedVersion, Caller caller) {
        caller.refuseNarrowScope();
        var replacement = held(number, expectedVersion);
        replacement.end(ReplacementStatus.WITHDRAWN, caller.name(), clock.now());
        replacements.flush();
        audit.record("handover.withdraw", SUBJECT, number, Map.of("leaver", replacement.leaver()));
        return view(replacement, caller);
    }

    public ReplacementView handOver(String number, @Nullable Integer expectedVersion, Caller caller) {
        caller.refuseNarrowScope();
        var replacement = held(number, expectedVersion);
        replacement.require(Set.of(ReplacementStatus.CONSENTED));
        if (clock.today().isBefore(replacement.takesOverOn())) {
            throw BusinessException.invalid("takesOverOn", "field.handover-day", Map.of("day", replacement.takesOverOn()));
        }
        var obstacles = works.of(replacement.leaver()).stream().filter(item -> item.obstacle() != null).map(HeldItem::number).toList();
        if (!obstacles.isEmpty()) {
            throw BusinessException.invalid("leaver", "field.handover-obstacles", Map.of("numbers", String.join("、", obstacles)));
        }
        var reason = Texts.get(Texts.CHINESE, "handover.reason", Map.of("number", number, "reason", replacement.reason()));
        // what came to the person since the list was read goes over too, and stands in what is kept
        var items = works.handOver(replacement.leaver(), replacement.successor(), reason);
        replacements.keep(replacement, items);
        replacement.end(ReplacementStatus.DONE, caller.name(), clock.now());
        replacements.flush();
        tell("DONE", replacement, Stream.of(replacement.leaver(), replacement.successor(), replacement.createdBy(), replacement.decidedBy())
                .filter(Objects::nonNull).distinct().toList());
        // whether there are any is not said: those who lead complaints look for themselves
        tell("COMPLAINTS", replacement, users.holders(Permission.COMPLAINT_LEAD, null));
        audit.record("handover.done", SUBJECT, number, Map.of(
                "leaver", replacement.leaver(), "successor", replacement.successor(),
                "items", items.stream().map(item -> item.kind() + " " + item.number()).collect(Collectors.joining(", "))));
        return view(replacement, caller);
    }

    /** Nobody else changes it until the end of the transaction. */
    private Replacement held(String number, @Nullable Integer expectedVersion) {
        var replacement = replacements.get(number, LockModeType.PESSIMISTIC_WRITE);
        if (expectedVersion != null && expectedVersion != replacement.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", number));
        }
        return replacement;
    }

    private void tell(String what, Replacement replacement, List<String> people) {
        if (!people.isEmpty()) {
            notifications.tell("replacement." + replacement.number() + "." + what, new Notice(
                    "handover.notice." + what, replacement.number(), "/replacement.xhtml?number=" + replacement.number(),
                    Map.of("leaver", name(replacement.leaver()), "successor", name(replacement.successor()),
                            "day", replacement.takesOverOn().toString()), people));
        }
    }

    private String name(String login) {
        return organisations.nameOf(login);
    }

    public List<ReplacementRow> list(Caller caller) {
        caller.refuseNarrowScope();
        return replacements.all().stream().map(Replacement::row).toList();
    }

    public ReplacementView get(String number, Caller caller) {
        caller.refuseNarrowScope();
        return view(replacements.get(number, LockModeType.NONE), caller);
    }

    public List<HeldItem> held(String login, Caller caller) {
        caller.refuseNarrowScope();
        if (organisations.staff(login).isEmpty()) {
            throw BusinessException.invalid("leaver", "field.handover-staff", Map.of("id", login));
        }
        return works.of(login);
    }

    private ReplacementView view(Replacement replacement, Caller caller) {
        var open = ReplacementStatus.OPEN.contains(replacement.status());
        var items = open ? works.of(replacement.leaver()) : replacements.kept(replacement);
        var ready = replacement.status() == ReplacementStatus.CONSENTED && caller.may(Permission.HANDOVER_EDIT)
                && !clock.today().isBefore(replacement.takesOverOn()) && items.stream().allMatch(item -> item.obstacle() == null);
        return new ReplacementView(
                replacement.row(), replacement.reason(), replacement.decidedBy(), replacement.decidedAt(), replacement.decision(),
                replacement.endedBy(), replacement.endedAt(), items, replacement.status() == ReplacementStatus.PROPOSED
                        && caller.may(Permission.HANDOVER_CONFIRM) && !replacement.concerns(caller.name()), ready);
    }
}
