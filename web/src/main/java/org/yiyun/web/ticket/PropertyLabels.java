package org.yiyun.web.ticket;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.register.RegisterQueries;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.UserLocale;

/** Names of what tickets are told apart by, in the reader's language. */
@RequestScoped
public class PropertyLabels {
    @Inject
    private Names names;
    @Inject
    private RegisterQueries registers;
    @Inject
    private UserLocale user;

    private final Map<String, String> systems = new HashMap<>();

    /** @param item empty for tickets that have none */
    public String of(TicketProperty by, String item) {
        if (item.isEmpty()) {
            return Texts.of(user.getLocale(), "metrics.none", by);
        }
        return switch (by) {
            case LEVEL -> text("ticket.level." + item, item);
            case KIND -> text("ticket.kind." + item, item);
            case CHANNEL -> text("ticket.channel." + item, item);
            case SERVICE_LINE -> names.serviceLine(item);
            case SYSTEM -> system(item);
            case ASSIGNEE -> names.person(item);
        };
    }

    private String system(String code) {
        if (systems.isEmpty()) {
            registers.systems().forEach(system -> systems.put(system.code(), user.isEnglish() ? system.nameEn() : system.nameZh()));
        }
        return systems.getOrDefault(code, code);
    }

    private String text(String key, String otherwise) {
        return Texts.find(user.getLocale(), key).orElse(otherwise);
    }
}
