package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.SlaLevel;
import org.yiyun.sla.SlaQueries;
import org.yiyun.web.faces.UserLocale;

/** The levels of faults with what people need to choose between them (REQ-SLA-01). */
@Named
@RequestScoped
public class GradingLevels {
    private static final String SCHEME = "FAULT";

    @EJB
    private SlaQueries sla;
    @Inject
    private UserLocale user;

    private @Nullable List<Level> levels;

    /** Read once a request: the tag that repeats them asks for the list with each of its values. */
    public List<Level> getLevels() {
        if (levels == null) {
            levels = read();
        }
        return levels;
    }

    private List<Level> read() {
        return sla.schemes().stream()
                .filter(scheme -> scheme.code().equals(SCHEME))
                .flatMap(scheme -> scheme.levels().stream())
                .map(level -> user.isEnglish() ? english(level) : chinese(level))
                .toList();
    }

    private static Level chinese(SlaLevel level) {
        return new Level(level.level(), level.nameZh(), level.definitionZh(), level.examplesZh());
    }

    private static Level english(SlaLevel level) {
        return new Level(level.level(), level.nameEn(), level.definitionEn(), level.examplesEn());
    }

    /** One level in the reader's language. */
    public record Level(int level, String name, String definition, String examples) {}
}
