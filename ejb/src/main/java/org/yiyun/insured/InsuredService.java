package org.yiyun.insured;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.yiyun.insured.internal.InsuredDesk;
import org.yiyun.insured.internal.UseJournal;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.IdentityNumber;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Answers channels and clerks who ask for an insured person (REQ-SCP-08). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InsuredService {
    private final UseJournal journal;
    private final InsuredDesk desk;

    @Inject
    public InsuredService(UseJournal journal, InsuredDesk desk) {
        this.journal = journal;
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public InsuredService() {
        this(null, null);
    }

    /**
     * What is known of a person. A person of whom nothing is known, one outside of the caller's regions, and a name that does not belong
     * to the number get the same: an answer with nothing in it.
     *
     * @throws BusinessException INVALID for a number that cannot be one, a channel that is not the caller's, or a verification that is
     *     too weak for it; TOO_MANY_REQUESTS for one person too often, or for too many unknown persons
     */
    @Requires(Permission.INSURED_QUERY)
    public InsuredAnswer query(InsuredQuery query, Locale language) {
        long began = System.nanoTime();
        String identity = identity(query.identity());
        var admission = journal.admit(query, identity).orElseThrow(() ->
                BusinessException.invalid("channel", "field.insured.channel", Map.of("id", query.channel())));
        admission.check();
        return desk.answer(query, identity, admission, began, language);
    }

    /**
     * What is known of a person, for a clerk; audited with the reason.
     *
     * @throws BusinessException INVALID for a number that cannot be one or that nobody in the register has within the caller's regions,
     *     and without a reason; whom one looked for in vain is audited too
     */
    @Requires(Permission.INSURED_READ)
    public InsuredAnswer look(String identity, String reason, Locale language) {
        InsuredAnswer answer = desk.look(identity(identity), reason, language);
        if (answer.covers().isEmpty()) {
            throw BusinessException.invalid("identity", "field.insured.nobody", Map.of());
        }
        return answer;
    }

    private static String identity(String typed) {
        return IdentityNumber.parse(typed).orElseThrow(() -> BusinessException.invalid("identity", "field.identity", Map.of()));
    }
}
