package org.yiyun.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillQueries;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.reimbursement.ClaimCommand;
import org.yiyun.reimbursement.ClaimVerb;
import org.yiyun.reimbursement.ClaimView;
import org.yiyun.reimbursement.RegisterClaim;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.reimbursement.ReimbursementService;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.Notices;

/** Registers a claim, {@code ?bill=B…}, or corrects one that was returned, {@code ?number=R…}. */
@Named
@ViewScoped
public class NewReimbursementPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private ReimbursementService service;
    @EJB
    private ReimbursementQueries queries;
    @EJB
    private BillQueries bills;
    @Inject
    private RecordReader reader;
    @Inject
    private Names names;

    private @Nullable String number;
    private @Nullable Integer version;
    private final Form form = new Form();

    /** @throws BusinessException NOT_FOUND for what is no claim, CLAIM_STATE for one that is not to be corrected */
    public void load() {
        if (number == null) {
            begin();
            return;
        }
        ClaimView claim = queries.get(number);
        if (!claim.verbs().contains(ClaimVerb.CORRECT)) {
            throw new BusinessException(ProblemType.CLAIM_STATE, Map.of(
                    "number", number, "claimStatus", claim.status().name(), "claimVerb", ClaimVerb.CORRECT.name()));
        }
        version = claim.version();
        form.fill(claim, Callers.current().may(Permission.PERSONAL_DATA_READ));
    }

    /** With what the bill tells already; whoever may not read bills types it. */
    private void begin() {
        String bill = Form.orEmpty(form.bill);
        if (bill.isEmpty() || !Callers.current().may(Permission.BENEFIT_READ)) {
            return;
        }
        bills.institution(bill).ifPresent(code -> {
            form.institution = code;
            String name = names.institution(code);
            form.institutionName = name.equals(code) ? null : name;
        });
    }

    public String save() {
        RegisterClaim words = reader.validated(form.words());
        ClaimView claim = number == null
                ? service.register(words)
                : service.apply(number, new ClaimCommand.Correct(
                        words.bill(), words.institution(), words.institutionName(), words.invoice(), words.filing(), words.filedFrom(),
                        words.filedTo(), words.holder(), words.bank(), words.card()), version);
        Notices.done(number == null ? "reimbursement.done.REGISTER" : "reimbursement.done.CORRECT", Map.of("number", claim.number()));
        return "/reimbursement.xhtml?faces-redirect=true&number=" + claim.number();
    }

    public Form getForm() {
        return form;
    }

    /** The page to go back to. */
    public String getBack() {
        return number == null ? "/reimbursements.xhtml" : "/reimbursement.xhtml?number=" + number;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    /** What is typed. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1;

        private @Nullable String bill;
        private @Nullable String institution;
        private @Nullable String institutionName;
        private @Nullable String invoice;
        private @Nullable String filing;
        private @Nullable LocalDate filedFrom;
        private @Nullable LocalDate filedTo;
        private @Nullable String holder;
        private @Nullable String bank;
        private @Nullable String card;

        /** @param clear whether holder and card are shown; masked they would be saved so */
        void fill(ClaimView claim, boolean clear) {
            bill = claim.bill().number();
            institution = claim.institution();
            institutionName = claim.institutionName();
            invoice = claim.invoice();
            filing = claim.filing();
            filedFrom = claim.filedFrom();
            filedTo = claim.filedTo();
            holder = clear ? claim.holder() : null;
            bank = claim.bank();
            card = clear ? claim.card() : null;
        }

        RegisterClaim words() {
            return new RegisterClaim(
                    orEmpty(bill), orEmpty(institution), orEmpty(institutionName), orEmpty(invoice), filing, filedFrom, filedTo,
                    orEmpty(holder), orEmpty(bank), orEmpty(card));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text.strip();
        }

        public @Nullable String getBill() { return bill; }

        public void setBill(@Nullable String bill) { this.bill = bill; }

        public @Nullable String getInstitution() { return institution; }

        public void setInstitution(@Nullable String institution) { this.institution = institution; }

        public @Nullable String getInstitutionName() { return institutionName; }

        public void setInstitutionName(@Nullable String institutionName) { this.institutionName = institutionName; }

        public @Nullable String getInvoice() { return invoice; }

        public void setInvoice(@Nullable String invoice) { this.invoice = invoice; }

        public @Nullable String getFiling() { return filing; }

        public void setFiling(@Nullable String filing) { this.filing = filing; }

        public @Nullable LocalDate getFiledFrom() { return filedFrom; }

        public void setFiledFrom(@Nullable LocalDate filedFrom) { this.filedFrom = filedFrom; }

        public @Nullable LocalDate getFiledTo() { return filedTo; }

        public void setFiledTo(@Nullable LocalDate filedTo) { this.filedTo = filedTo; }

        public @Nullable String getHolder() { return holder; }

        public void setHolder(@Nullable String holder) { this.holder = holder; }

        public @Nullable String getBank() { return bank; }

        public void setBank(@Nullable String bank) { this.bank = bank; }

        public @Nullable String getCard() { return card; }

        public void setCard(@Nullable String card) { this.card = card; }
    }
}
