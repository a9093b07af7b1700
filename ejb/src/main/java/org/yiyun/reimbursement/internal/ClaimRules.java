package org.yiyun.reimbursement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillQueries;
import org.yiyun.benefit.BillView;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.reimbursement.RegisterClaim;
import org.yiyun.reimbursement.engine.BankCard;
import org.yiyun.reimbursement.engine.CarePlace;
import org.yiyun.security.Callers;

/** What a claim must be to be registered. */
@ApplicationScoped
public class ClaimRules {
    private final Claims claims;
    private final BillQueries bills;
    private final OrganisationQueries organisations;
    private final MaternityCover insurance;

    @Inject
    public ClaimRules(Claims claims, BillQueries bills, OrganisationQueries organisations, MaternityCover insurance) {
        this.claims = claims;
        this.bills = bills;
        this.organisations = organisations;
        this.insurance = insurance;
    }

    /** For the proxy. */
    protected ClaimRules() {
        this(null, null, null, null);
    }

    /**
     * The words of the claim; the person's registrations wait until the end of the transaction.
     *
     * @param of number of the claim that is corrected, empty for a new one
     * @throws BusinessException INVALID with each fault by its path
     */
    ClaimWords words(RegisterClaim asked, String of) {
        String number = asked.bill().strip();
        BillView bill = bill(number);
        if (bill.isCancelled()) {
            throw BusinessException.invalid("bill", "field.claim.bill-gone", Map.of("id", number));
        }
        claims.hold(bill.person());
        CarePlace place = place(asked, number);
        String birth = birth(number);
        // a maternity policy need not ask where
        List<FieldError> faults = new ArrayList<>(birth != null && place.local() == null ? List.of() : place.faults(bill.on()));
        if (birth != null) {
            faults.addAll(insurance.faults(bill));
        }
        Optional<String> card = BankCard.parse(asked.card());
        if (card.isEmpty()) {
            faults.add(new FieldError("card", "field.claim.card", Map.of()));
        }
        var words = new ClaimWords(
                bill, birth, place.institution(), asked.institutionName().strip(), written(asked.invoice()),
                Boolean.TRUE.equals(place.local()) ? null : place.offsite(), place.filing(), asked.filedFrom(), asked.filedTo(),
                asked.holder().strip(), asked.bank().strip(), card.orElse(""));
        faults.addAll(twice(words, of));
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        return words;
    }

    private BillView bill(String number) {
        try {
            return Callers.callAs(ClaimDesk.SYSTEM, () -> bills.get(number).bill());
        } catch (BusinessException problem) {
            throw problem.type() == ProblemType.NOT_FOUND
                    ? BusinessException.invalid("bill", "field.claim.no-bill", Map.of("id", number))
                    : problem;
        }
    }

    private CarePlace place(RegisterClaim asked, String number) {
        Map<String, Object> body = Callers.callAs(ClaimDesk.SYSTEM, () -> bills.asked(number));
        Map<?, ?> claim = map(body.get("claim"));
        Object local = map(claim.get("institution")).get("local");
        Object offsite = claim.get("offsite");
        String institution = written(asked.institution());
        Optional<InstitutionView> ours = Callers.callAs(ClaimDesk.SYSTEM, () -> organisations.institution(institution));
        return new CarePlace(
                truth(local), offsite instanceof String told ? told : null, ours.isPresent(), institution,
                asked.filing() == null || asked.filing().isBlank() ? null : written(asked.filing()), asked.filedFrom(), asked.filedTo());
    }

    /** Told as a text by bills that pages settled before they told yes and no as programs do. */
    private static @Nullable Boolean truth(@Nullable Object told) {
        return told instanceof Boolean truth ? truth
                : "true".equals(told) ? Boolean.TRUE : "false".equals(told) ? Boolean.FALSE : null;
    }

    /** Kind of birth or operation, null for a bill of something else. */
    private @Nullable String birth(String number) {
        Map<String, Object> body = Callers.callAs(ClaimDesk.SYSTEM, () -> bills.asked(number));
        return map(body.get("claim")).get("birth") instanceof String told ? told : null;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> members ? members : Map.of();
    }

    /** The same invoice or the same bill was claimed before: the earlier claim is named (BEN-09). */
    private List<FieldError> twice(ClaimWords words, String of) {
        List<FieldError> faults = new ArrayList<>();
        claims.ofInvoice(words, of).ifPresent(earlier -> faults.add(new FieldError("invoice", "field.claim.twice", Map.of(
                "invoice", words.invoice(), "id", earlier.number(), "earlier", earlier.bill(), "bill", words.bill().number()))));
        claims.ofBill(words.bill().number(), of).ifPresent(earlier -> faults.add(new FieldError("bill", "field.claim.bill-claimed", Map.of(
                "bill", words.bill().number(), "id", earlier.number()))));
        claims.maternity(words.bill().person(), of).stream().filter(earlier -> earlier.isAbout(words)).findFirst()
                .ifPresent(earlier -> faults.add(new FieldError("bill", "field.claim.birth-twice", Map.of(
                        "id", earlier.number(), "earlier", earlier.bill(), "bill", words.bill().number()))));
        return faults;
    }

    /** One way of writing, so that the same number is the same text: no spaces, capitals. */
    private static String written(String typed) {
        return typed.replaceAll("[\\s\\u3000]", "").toUpperCase(Locale.ROOT);
    }
}
