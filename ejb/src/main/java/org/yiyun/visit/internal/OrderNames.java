package org.yiyun.visit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.StaffView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.register.RegisterQueries;
import org.yiyun.visit.print.OrderWords;

/** Names of people, institutions and service lines for a paper. */
@ApplicationScoped
public class OrderNames {
    private static final String SYSTEM = "system:";

    private final OrganisationQueries organisations;
    private final RegisterQueries registers;

    @Inject
    public OrderNames(OrganisationQueries organisations, RegisterQueries registers) {
        this.organisations = organisations;
        this.registers = registers;
    }

    /** For the proxy. */
    protected OrderNames() {
        this(null, null);
    }

    /** Looks each person up once. */
    public OrderWords in(Locale language) {
        Map<String, String> people = new HashMap<>();
        return new OrderWords(
                language,
                login -> people.computeIfAbsent(login, key -> person(key, language)),
                code -> organisations.institution(code).map(InstitutionView::name).orElse(code),
                code -> line(code, language));
    }

    private String person(String login, Locale language) {
        return organisations.staff(login).map(StaffView::name)
                .or(() -> login.startsWith(SYSTEM)
                        ? Texts.find(language, "ui.system." + login.substring(SYSTEM.length()))
                        : Optional.empty())
                .orElse(login);
    }

    private String line(String code, Locale language) {
        return registers.serviceLines().stream()
                .filter(line -> line.code().equals(code))
                .map(line -> language.equals(Texts.CHINESE) ? line.nameZh() : line.nameEn())
                .findFirst()
                .orElse(code);
    }
}
