package org.yiyun.chronic;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.yiyun.chronic.internal.ChoiceDesk;
import org.yiyun.chronic.internal.ChronicReading;
import org.yiyun.chronic.internal.EvidenceDesk;
import org.yiyun.chronic.internal.RegistrationDesk;
import org.yiyun.chronic.internal.RuleDesk;
import org.yiyun.platform.file.ImportedRows;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Registers persons for chronic diseases and has institutions chosen (REQ-BEN-07). */
@Stateless
public class ChronicService {
    private final RegistrationDesk desk;
    private final ChoiceDesk choices;
    private final EvidenceDesk evidence;
    private final RuleDesk rules;
    private final ChronicReading reading;

    @Inject
    public ChronicService(RegistrationDesk desk, ChoiceDesk choices, EvidenceDesk evidence, RuleDesk rules, ChronicReading reading) {
        this.desk = desk;
        this.choices = choices;
        this.evidence = evidence;
        this.rules = rules;
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ChronicService() {
        this(null, null, null, null, null);
    }

    /**
     * It waits to be decided on by somebody else.
     *
     * @throws BusinessException INVALID for somebody who is not insured on the first day, with what the register has instead; for a
     *     disease that is not in force, days on which the person is registered already, and what the rule does not allow
     */
    @Requires(Permission.CHRONIC_EDIT)
    public ChronicView register(RegisterChronic asked) {
        return reading.get(desk.register(asked));
    }

    /** Writes down that a list was brought ({@link ChronicImports}); its lines are in the trail each by itself. */
    @Requires(Permission.CHRONIC_EDIT)
    public void imported(String name, ImportedRows rows) {
        desk.imported(name, rows);
    }

    /**
     * Everything that was checked when it was asked for is checked again.
     *
     * @throws BusinessException NOT_FOUND, STALE_DATA, CHRONIC_STATE, SAME_PERSON for who registered it, INVALID as {@link #register} and
     *     without a file as evidence
     */
    @Requires(Permission.CHRONIC_AUDIT)
    public ChronicView decide(String number, DecideChronic decision, int version) {
        desk.decide(number, decision, version);
        return reading.get(number);
    }

    /** @throws BusinessException NOT_FOUND, STALE_DATA, CHRONIC_STATE once it was decided */
    @Requires(Permission.CHRONIC_EDIT)
    public ChronicView withdraw(String number, EndChronic end, int version) {
        desk.withdraw(number, end.reason(), version);
        return reading.get(number);
    }

    /**
     * Its choices end with it.
     *
     * @throws BusinessException NOT_FOUND, STALE_DATA, CHRONIC_STATE, INVALID for a day on which it does not hold or that is its last
     */
    @Requires(Permission.CHRONIC_AUDIT)
    public ChronicView end(String number, EndChronic end, int version) {
        desk.end(number, end, version);
        return reading.get(number);
    }

    /**
     * Chooses an institution, instead of another one or besides.
     *
     * @throws BusinessException NOT_FOUND, STALE_DATA, CHRONIC_STATE, INVALID for an institution without agreement and what the rule of
     *     the day does not allow
     */
    @Requires(Permission.CHRONIC_EDIT)
    public ChronicView choose(String number, ChooseInstitution asked, int version) {
        choices.choose(number, asked, version);
        return reading.get(number);
    }

    /** @throws BusinessException NOT_FOUND, STALE_DATA, CHRONIC_STATE, INVALID for one that has begun and is to be taken back */
    @Requires(Permission.CHRONIC_EDIT)
    public ChronicView endChoice(String number, long choice, EndChoice end, int version) {
        choices.end(number, choice, end, version);
        return reading.get(number);
    }

    /** @throws BusinessException NOT_FOUND, CHRONIC_STATE once it was decided, FILE_REFUSED, TOO_LARGE */
    @Requires(Permission.CHRONIC_EDIT)
    public ChronicFileView attach(String number, String name, InputStream content) {
        try {
            return evidence.attach(number, name, content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @throws BusinessException NOT_FOUND, CHRONIC_STATE once it was decided */
    @Requires(Permission.CHRONIC_EDIT)
    public void detach(String number, long file) {
        evidence.detach(number, file);
    }

    /**
     * The rule is another one from a day on.
     *
     * @throws BusinessException INVALID for a day that is not behind today and the last change, FORBIDDEN for who sees a part of the city
     */
    @Requires(Permission.CHRONIC_RULE)
    public List<ChronicRuleView> changeRule(ChangeChronicRule change) {
        return rules.change(change);
    }
}
