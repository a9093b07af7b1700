package org.yiyun.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.UserLocale;

/** The levels with what people need to choose between them (REQ-SLA-01). */
@Named
@RequestScoped
public class GradingLevels {
    @Inject
    private UserLocale user;

    public List<Level> getLevels() {
        return IntStream.rangeClosed(1, 3).mapToObj(this::level).toList();
    }

    private Level level(int rank) {
        return new Level(rank, text(rank, ""), text(rank, ".definition"), text(rank, ".examples"));
    }

    private String text(int rank, String part) {
        return Texts.get(user.getLocale(), "ticket.level." + rank + part);
    }

    /** One level in the reader's language. */
    public record Level(int level, String name, String definition, String examples) {}
}
