package org.yiyun.web.benefit;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.ExampleRow;
import org.yiyun.benefit.ExampleService;
import org.yiyun.benefit.ExampleView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** One kept example, or the list of the latest where the address names none. */
@Named
@ViewScoped
public class ExamplePage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST = 100;

    @EJB
    private ExampleService service;

    private @Nullable String number;
    private @Nullable String ticket;
    private transient @Nullable ExampleView example;
    private transient @Nullable List<ExampleRow> rows;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        if (number != null) {
            example = service.get(number);
        }
    }

    /** Null where the list is shown. */
    public @Nullable ExampleView getExample() {
        if (example == null && number != null) {
            example = service.get(number);
        }
        return example;
    }

    public List<ExampleRow> getRows() {
        if (rows == null) {
            rows = Callers.current().may(Permission.POLICY_READ) && number == null ? service.list(MOST) : List.of();
        }
        return rows;
    }

    public String link() {
        if (ticket == null || ticket.isBlank()) {
            throw BusinessException.invalid("ticket", "field.required", Map.of());
        }
        service.link(String.valueOf(number), ticket.strip());
        Notices.done("benefit.example.linked", Map.of("ticket", ticket.strip()));
        return "/benefit-example.xhtml?faces-redirect=true&number=" + number;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket;
    }
}
