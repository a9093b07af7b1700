package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallService;
import org.yiyun.intake.CallView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** One call: who calls, what was about that number before, and which tickets it was about. */
@Named
@ViewScoped
public class CallPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private CallQueries queries;
    @EJB
    private CallService service;

    private long id;
    private @Nullable String ticket;
    private transient @Nullable CallView view;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        view = queries.get(id);
    }

    public String link() {
        service.link(id, number());
        Notices.done("intake.call.linked", Map.of("number", number()));
        return here();
    }

    public String unlink() {
        service.unlink(id, number());
        Notices.done("intake.call.unlinked", Map.of("number", number()));
        return here();
    }

    private String number() {
        return ticket == null ? "" : ticket.strip();
    }

    private String here() {
        return "/call.xhtml?faces-redirect=true&id=" + id;
    }

    public CallView getView() {
        if (view == null) {
            view = queries.get(id);
        }
        return view;
    }

    public boolean isLinkable() {
        return Callers.current().may(Permission.INTAKE_HANDLE) && Callers.current().may(Permission.TICKET_READ);
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
