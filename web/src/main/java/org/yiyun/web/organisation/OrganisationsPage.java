package org.yiyun.web.organisation;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.CodeName;
import org.yiyun.organisation.InstitutionFilter;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.OrganisationView;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** Organisations, institutions and staff, each under a tab; tab, filters and place are in the URL. */
@Named
@RequestScoped
public class OrganisationsPage {
    private static final int SIZE = 50;
    private static final Set<String> TABS = Set.of("organisations", "institutions", "staff");

    @EJB
    private OrganisationQueries queries;

    @Inject
    private UrlQuery url;

    @Inject
    private UserLocale locale;

    private List<OrganisationView> organisations = List.of();
    private Page<InstitutionView> institutions = new Page<>(List.of(), 0, null);
    private List<StaffView> staff = List.of();
    private Map<String, String> posts = Map.of();
    private Map<String, String> skills = Map.of();

    @PostConstruct
    void read() {
        organisations = queries.organisations();
        if (getTab().equals("institutions")) {
            institutions = queries.institutions(filter(), PageRequest.of(SIZE, value("cursor")));
        } else if (getTab().equals("staff")) {
            staff = queries.staff();
            posts = names(queries.posts());
            skills = names(queries.skills());
        }
    }

    private InstitutionFilter filter() {
        return new InstitutionFilter(
                value("q"), constant(InstitutionKind.values(), "kind"), value("region"), constant(InstitutionStatus.values(), "status"));
    }

    private <E extends Enum<E>> @Nullable E constant(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(url.get(name))).findFirst().orElse(null);
    }

    private @Nullable String value(String name) {
        var value = url.get(name);
        return value.isBlank() ? null : value;
    }

    private Map<String, String> names(List<CodeName> codes) {
        return codes.stream().collect(Collectors.toMap(
                CodeName::code, code -> locale.isEnglish() ? code.nameEn() : code.name()));
    }

    public String getTab() {
        return TABS.contains(url.get("tab")) ? url.get("tab") : "organisations";
    }

    public List<OrganisationView> getOrganisations() {
        return organisations;
    }

    public Page<InstitutionView> getInstitutions() {
        return institutions;
    }

    public List<StaffView> getStaff() {
        return staff;
    }

    public InstitutionKind[] getKinds() {
        return InstitutionKind.values();
    }

    public InstitutionStatus[] getStatuses() {
        return InstitutionStatus.values();
    }

    public boolean isFiltered() {
        return Stream.of("q", "kind", "region", "status").anyMatch(name -> value(name) != null);
    }

    public String nameOf(@Nullable String code) {
        return organisations.stream().filter(known -> known.code().equals(code)).map(OrganisationView::name).findFirst().orElse("");
    }

    public String postsOf(StaffView person) {
        return joined(person.posts(), posts);
    }

    public String skillsOf(StaffView person) {
        return joined(person.skills(), skills);
    }

    private String joined(Collection<String> codes, Map<String, String> names) {
        return codes.stream().sorted().map(code -> names.getOrDefault(code, code))
                .collect(Collectors.joining(locale.isEnglish() ? ", " : "、"));
    }
}
