package org.yiyun.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.organisation.internal.Staff;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Who there is. Single look-ups by code are open to every known caller: features resolve codes by them. */
@Stateless
public class OrganisationQueries {
    private final Organisations organisations;
    private final Institutions institutions;

    @Inject
    public OrganisationQueries(Organisations organisations, Institutions institutions) {
        this.organisations = organisations;
        this.institutions = institutions;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OrganisationQueries() {
        this(null, null);
    }

    /** The institution with that national code, in whatever state its agreement is. */
    @Requires
    public Optional<InstitutionView> institution(String code) {
        return institutions.view(code);
    }

    /** The institutions that the caller may see, in order of the code. */
    @Requires(Permission.ORGANISATION_READ)
    public Page<InstitutionView> institutions(InstitutionFilter filter, PageRequest page) {
        return institutions.list(filter, Callers.current().scope(), page);
    }

    @Requires(Permission.ORGANISATION_READ)
    public List<OrganisationView> organisations() {
        return organisations.views();
    }

    @Requires(Permission.ORGANISATION_READ)
    public List<StaffView> staff() {
        return organisations.staffViews();
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.ORGANISATION_READ)
    public OrganisationView organisation(String code) {
        return organisations.views().stream().filter(view -> view.code().equals(code)).findFirst()
                .orElseThrow(() -> BusinessException.notFound("organisation", code));
    }

    /** Whether an organisation has that code, active or not. */
    @Requires
    public boolean isOrganisation(String code) {
        return organisations.organisation(code).isPresent();
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.ORGANISATION_READ)
    public StaffView staffNumbered(String number) {
        return staffOfNumber(number).orElseThrow(() -> BusinessException.notFound("staff", number));
    }

    /** Who has that number in the staff list. */
    @Requires
    public Optional<StaffView> staffOfNumber(String number) {
        return organisations.staff(number).map(Staff::view);
    }

    /** Who has that account. */
    @Requires
    public Optional<StaffView> staff(String login) {
        return organisations.staffByLogin(login);
    }

    /** As the person with that account is called; the account of whoever is not in the register. */
    @Requires
    public String nameOf(String login) {
        return organisations.staffByLogin(login).map(StaffView::name).orElse(login);
    }

    /** Names of the people with these accounts and of the institutions with these codes, by one statement. */
    @Requires
    public KnownNames names(Set<String> logins, Set<String> codes) {
        return logins.isEmpty() && codes.isEmpty() ? new KnownNames(Map.of(), Map.of()) : organisations.names(logins, codes);
    }

    /** Whether that is the code of an administrative region (行政区划). */
    @Requires
    public boolean isRegion(String code) {
        return organisations.hasRegion(code);
    }

    /** The names of regions by code, each with the city that it is in; whatever is no region is missing. */
    @Requires
    public Map<String, String> regionNames(Set<String> codes) {
        return codes.isEmpty() ? Map.of() : organisations.regionNames(codes);
    }

    /** Active staff with that address of mail, in whatever case it is written; of several the first by number. */
    @Requires
    public Optional<StaffView> staffByMail(String address) {
        return organisations.staffByMail(address);
    }

    /** Active staff with that number, which is given as the database's {@code phone_key}; of several the first by number of the staff. */
    @Requires
    public Optional<StaffView> staffByPhone(String key) {
        return organisations.staffByPhone(key);
    }

    /** Active staff with the skill. */
    @Requires
    public List<StaffView> staffBySkill(String skill) {
        return organisations.staffBySkill(skill);
    }

    /** Active staff of the line of support. */
    @Requires
    public List<StaffView> staffOfLine(SupportLine line) {
        return organisations.staffOfLine(line);
    }

    /** Active staff of the organisations of that kind. */
    @Requires
    public List<StaffView> staffOfKind(OrganisationKind kind) {
        return organisations.staffOfKind(kind);
    }

    /** Everybody who can be given work of a line of support, in order of the account; one statement, however many there are. */
    @Requires(Permission.ORGANISATION_READ)
    public List<SupportStaff> supportStaff() {
        return organisations.supportStaff();
    }

    /** Active staff in the post. */
    @Requires
    public List<StaffView> staffOfPost(String post) {
        return organisations.staffOfPost(post);
    }

    /** National codes of the institutions whose agreement is in force, in their order. */
    @Requires(Permission.ORGANISATION_READ)
    public List<String> activeInstitutions() {
        return institutions.active();
    }

    @Requires
    public List<CodeName> posts() {
        return organisations.posts();
    }

    @Requires
    public List<CodeName> skills() {
        return organisations.skills();
    }
}
