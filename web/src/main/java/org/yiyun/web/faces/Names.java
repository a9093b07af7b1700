package org.yiyun.web.faces;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.organisation.InstitutionFilter;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.OrganisationView;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.register.RegisterQueries;
import org.yiyun.register.ServiceLine;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/** Names of people and institutions by login and code, and those that fit what somebody types. */
@Named
@RequestScoped
public class Names {
    private static final int SUGGESTIONS = 12;
    private static final String SYSTEM = "system:";

    @EJB
    private OrganisationQueries organisations;

    @EJB
    private LibraryService libraries;

    @Inject
    private RegisterQueries registers;
    @Inject
    private UserLocale user;

    private @Nullable List<ServiceLine> lines;
    private @Nullable List<OrganisationView> all;
    private @Nullable Map<String, String> libraryNames;
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> institutions = new HashMap<>();

    /** Reads at once what the rows of a list will ask for. */
    public void ahead(Set<String> logins, Set<String> codes) {
        var known = organisations.names(logins, codes);
        logins.forEach(login -> people.put(login, Optional.ofNullable(known.people().get(login)).or(() -> system(login)).orElse(login)));
        codes.forEach(code -> institutions.put(code, known.institutions().getOrDefault(code, code)));
    }

    /** The person with that login, the part of the system that acted by itself; the login itself of whoever is neither. */
    public String person(@Nullable String login) {
        return login == null
                ? ""
                : people.computeIfAbsent(login, key -> organisations.staff(key).map(StaffView::name).or(() -> system(key)).orElse(key));
    }

    private Optional<String> system(String login) {
        return login.startsWith(SYSTEM)
                ? Texts.find(user.getLocale(), "ui.system." + login.substring(SYSTEM.length()))
                : Optional.empty();
    }

    public String institution(@Nullable String code) {
        return code == null
                ? ""
                : institutions.computeIfAbsent(
                        code, key -> organisations.institution(key).map(InstitutionView::name).orElse(key));
    }

    /** The organisation with that code; the code itself for whoever may not see the register. */
    public String organisation(@Nullable String code) {
        return code == null
                ? ""
                : organisations().stream().filter(one -> one.code().equals(code)).map(OrganisationView::name).findFirst().orElse(code);
    }

    /** All organisations, none for whoever may not see the register. */
    public List<OrganisationView> organisations() {
        if (all == null) {
            all = Callers.current().may(Permission.ORGANISATION_READ) ? organisations.organisations() : List.of();
        }
        return all;
    }

    /** The service line with that code. */
    public String serviceLine(@Nullable String code) {
        if (code == null) {
            return "";
        }
        if (lines == null) {
            lines = registers.serviceLines();
        }
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .map(line -> user.isEnglish() ? line.nameEn() : line.nameZh())
                .findFirst()
                .orElse(code);
    }

    /** The code library with that key, in Chinese; the key itself for whoever may not read libraries. */
    public String library(@Nullable String key) {
        if (libraryNames == null) {
            libraryNames = !Callers.current().may(Permission.CATALOG_READ) ? Map.of()
                    : libraries.list().stream().collect(Collectors.toMap(LibraryView::key, LibraryView::nameZh));
        }
        return key == null ? "" : libraryNames.getOrDefault(key, key);
    }

    /** Institutions whose code or name has that in it; none for whoever may not see them all. */
    public List<Suggestion> institutionsLike(String typed) {
        if (typed.isBlank() || !Callers.current().may(Permission.ORGANISATION_READ)) {
            return List.of();
        }
        var filter = new InstitutionFilter(typed.strip(), null, null, null);
        return organisations.institutions(filter, PageRequest.first(SUGGESTIONS)).items().stream()
                .map(institution -> new Suggestion(institution.code(), institution.name()))
                .toList();
    }

    /** Active staff with an account whose login or name has that in it. */
    public List<Suggestion> staffLike(String typed) {
        if (!Callers.current().may(Permission.ORGANISATION_READ)) {
            return List.of();
        }
        var words = typed.strip().toLowerCase(Locale.ROOT);
        return organisations.staff().stream()
                .filter(staff -> staff.active() && staff.login() != null)
                .filter(staff -> staff.name().contains(words) || staff.login().toLowerCase(Locale.ROOT).contains(words))
                .limit(SUGGESTIONS)
                .map(staff -> new Suggestion(staff.login(), staff.name()))
                .toList();
    }

    /** A code or login and its name. */
    public record Suggestion(String code, String name) {}
}
