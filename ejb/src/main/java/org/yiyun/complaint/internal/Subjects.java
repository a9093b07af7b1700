package org.yiyun.complaint.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintAbout;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/** Finds those whom people name in the registers. */
@ApplicationScoped
public class Subjects {
    private final OrganisationQueries organisations;

    @Inject
    public Subjects(OrganisationQueries organisations) {
        this.organisations = organisations;
    }

    /** For the proxy. */
    protected Subjects() {
        this(null);
    }

    /**
     * @param path of the errors, with a full stop at its end or empty
     * @throws BusinessException INVALID for who or what stands in no register
     */
    About find(ComplaintAbout named, String path) {
        List<FieldError> errors = new ArrayList<>();
        Optional<StaffView> staff = staff(named.staff());
        if (named.staff() != null && staff.isEmpty()) {
            errors.add(new FieldError(path + "staff", "field.complaint-staff", Map.of("id", named.staff())));
        }
        if (named.organisation() != null && !organisations.isOrganisation(named.organisation())) {
            errors.add(new FieldError(path + "organisation", "field.unknown", Map.of("id", named.organisation())));
        }
        Optional<InstitutionView> institution = Optional.ofNullable(named.institution()).flatMap(organisations::institution);
        if (named.institution() != null && institution.isEmpty()) {
            errors.add(new FieldError(path + "institution", "field.institution", Map.of("code", named.institution())));
        }
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
        String organisation = named.organisation() == null ? staff.map(StaffView::organisation).orElse(null) : named.organisation();
        return new About(
                staff.map(StaffView::number).orElse(null), staff.map(StaffView::login).orElse(null),
                staff.map(StaffView::name).orElse(null), organisation, named.institution(), institution.map(InstitutionView::region).orElse(null));
    }

    /** Number in the staff list of who has that account, null for who is not in it. */
    @Nullable String numberOf(String login) {
        return organisations.staff(login).map(StaffView::number).orElse(null);
    }

    /** Whoever records a complaint may name anybody of the staff without being allowed to read the register. */
    private Optional<StaffView> staff(@Nullable String named) {
        return named == null ? Optional.empty() : organisations.staffOfNumber(named).or(() -> organisations.staff(named));
    }
}
