package org.yiyun.web.flow;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yiyun.flow.EditFlow;
import org.yiyun.flow.FlowKind;
import org.yiyun.flow.FlowQueries;
import org.yiyun.flow.FlowService;
import org.yiyun.flow.FlowSource;
import org.yiyun.flow.FlowView;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.TicketKind;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** The list of flows. */
@Named
@RequestScoped
public class FlowsPage {
    @EJB
    private FlowQueries queries;
    @EJB
    private FlowService service;
    @Inject
    private UserLocale user;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private List<FlowView> flows = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.FLOW_READ)) {
            flows = queries.list(user.getLocale());
        }
    }

    public String make() {
        var edit = reader.validated(new EditFlow(
                fields.text("code"), fields.text("name"), fields.constant("kind", FlowKind.class), fields.constant("source", FlowSource.class),
                fields.constant("ticketKind", TicketKind.class), FlowSteps.parse(fields.text("steps"))));
        service.save(edit, null, user.getLocale());
        Notices.done("flow.saved", Map.of("name", edit.name()));
        return "/flow.xhtml?faces-redirect=true&code=" + edit.code();
    }

    public List<FlowView> getFlows() {
        return flows;
    }

    public FlowKind[] getKinds() {
        return FlowKind.values();
    }

    public FlowSource[] getSources() {
        return FlowSource.values();
    }

    public List<TicketKind> getTicketKinds() {
        return Stream.of(TicketKind.values()).filter(kind -> kind != TicketKind.COMPLAINT).toList();
    }

    public Fields getFields() {
        return fields;
    }
}
