package org.yiyun.insured.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yiyun.audit.AuditService;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.InsuredPart;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.insured.QueryPurpose;
import org.yiyun.insured.UseOutcome;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Typed;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Masked;
import org.yiyun.security.PersonalData;

/** Answers, each in the transaction that records it. */
@Stateless
public class InsuredDesk {
    private static final int REASON = 200;

    private final InsuredReading reading;
    private final Channels channels;
    private final PersonKeys keys;
    private final PersonalData personal;
    private final AuditService audit;

    @Inject
    public InsuredDesk(InsuredReading reading, Channels channels, PersonKeys keys, PersonalData personal, AuditService audit) {
        this.reading = reading;
        this.channels = channels;
        this.keys = keys;
        this.personal = personal;
        this.audit = audit;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public InsuredDesk() {
        this(null, null, null, null, null);
    }

    /**
     * The answer to a channel. Everything is read before the name is compared, so that a wrong name takes as long as the right one.
     *
     * @param began {@link System#nanoTime} at which the query came
     */
    public InsuredAnswer answer(InsuredQuery query, String identity, UseJournal.Admission admission, long began, Locale language) {
        Set<InsuredPart> parts = query.parts() == null || query.parts().isEmpty() ? Set.of() : EnumSet.copyOf(query.parts());
        var view = new InsuredReading.View(parts, query.purpose() == QueryPurpose.OWN, language);
        List<KnownCover> known = reading.covers(identity, Callers.current());
        InsuredAnswer full = reading.answer(identity, String.valueOf(Masked.name(query.name().strip())), known, view);
        boolean theirs = known.stream().anyMatch(cover -> cover.name().equals(query.name().strip()));
        UseOutcome outcome = theirs ? UseOutcome.ANSWERED : UseOutcome.UNKNOWN;
        String subject = PersonKeys.shown(admission.person());
        audit.record("insured.query", UseJournal.SUBJECT, subject, Map.of(
                "channel", query.channel(), "purpose", query.purpose(), "verification", query.verification(), "outcome", outcome));
        if (theirs) {
            personal.sight(UseJournal.SUBJECT, List.of(subject), names(view.parts()));
        }
        channels.ended(admission.use(), outcome, (System.nanoTime() - began) / 1_000_000);
        return theirs ? full : reading.nothing(identity, query.name().strip());
    }

    /**
     * What a clerk sees: the same, with the name for who may see it. Nothing for somebody who is not in the register, or outside of the
     * caller's regions.
     *
     * @throws BusinessException INVALID without a reason
     */
    public InsuredAnswer look(String identity, String reason, Locale language) {
        String why = Typed.required("reason", reason, REASON);
        Caller caller = Callers.current();
        List<KnownCover> known = reading.covers(identity, caller);
        String subject = PersonKeys.shown(keys.of(identity));
        audit.record("insured.look", UseJournal.SUBJECT, subject, Map.of("reason", why, "found", !known.isEmpty()));
        if (known.isEmpty()) {
            return reading.nothing(identity, "");
        }
        String name = known.get(known.size() - 1).name();
        List<String> fields = new ArrayList<>(List.of(names(EnumSet.allOf(InsuredPart.class))));
        if (personal.isShownTo(caller)) {
            fields.add("name");
        }
        personal.sight(UseJournal.SUBJECT, List.of(subject), fields.toArray(String[]::new));
        return reading.answer(identity, personal.isShownTo(caller) ? name : String.valueOf(Masked.name(name)), known,
                new InsuredReading.View(Set.of(), true, language));
    }

    private static String[] names(Set<InsuredPart> parts) {
        return parts.stream().sorted().map(part -> part.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
