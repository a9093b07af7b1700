package org.yiyun.reimbursement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.yiyun.insured.InsuredPart;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.insured.InsuredService;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.IdentityNumber;
import org.yiyun.reimbursement.internal.ClaimReading;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Tells channels how far a person's claims are (开通网办渠道), under the rules of every query for insured persons. */
@Stateless
public class ReimbursementProgress {
    private final InsuredService insured;
    private final ClaimReading reading;

    @Inject
    public ReimbursementProgress(InsuredService insured, ClaimReading reading) {
        this.insured = insured;
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ReimbursementProgress() {
        this(null, null);
    }

    /**
     * The person's claims, the newest first; nothing for somebody of whom nothing is known, or whose name does not belong to the number.
     * The query counts, is recorded and is refused as any other of the channel.
     *
     * @throws BusinessException as {@link InsuredService#query}
     */
    @Requires(Permission.INSURED_QUERY)
    public List<ClaimProgress> of(InsuredQuery query, Locale language) {
        var known = insured.query(new InsuredQuery(
                query.channel(), query.identity(), query.name(), query.purpose(), query.verification(), List.of(InsuredPart.COVER)), language);
        return known.covers().isEmpty()
                ? List.of()
                : IdentityNumber.parse(query.identity()).map(person -> reading.progress(person, language)).orElse(List.of());
    }
}
