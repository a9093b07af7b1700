package org.yiyun.web.register;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.register.ImprovementOrigin;
import org.yiyun.register.ImprovementService;
import org.yiyun.register.ImprovementStatus;
import org.yiyun.register.ImprovementView;
import org.yiyun.register.ProposeImprovement;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** On the page of registers: suggestions with what became of them. The filter is in the URL. */
@Named
@RequestScoped
public class ImprovementsPage {
    private static final String PAGE = "/registers.xhtml?tab=improvements&faces-redirect=true";

    @EJB
    private ImprovementService service;
    @Inject
    private UrlQuery url;

    private final Fields fields = new Fields();
    private @Nullable List<ImprovementView> all;

    public List<ImprovementView> getImprovements() {
        var wanted = url.constant("status", ImprovementStatus.class);
        return all().stream().filter(one -> wanted.isEmpty() || wanted.get() == one.status()).toList();
    }

    private List<ImprovementView> all() {
        if (all == null) {
            all = service.list(null);
        }
        return all;
    }

    /** Those that wait for the reader's decision. */
    public List<ImprovementView> getDecidable() {
        return all().stream().filter(ImprovementView::decidable).toList();
    }

    /** Those that were accepted and have no result yet. */
    public List<ImprovementView> getAccepted() {
        return all().stream().filter(one -> one.status() == ImprovementStatus.ACCEPTED).toList();
    }

    public ImprovementStatus[] getStatuses() {
        return ImprovementStatus.values();
    }

    public ImprovementOrigin[] getOrigins() {
        return ImprovementOrigin.values();
    }

    public String propose() {
        service.propose(new ProposeImprovement(
                fields.text("title"), fields.text("text"), fields.constant("origin", ImprovementOrigin.class), fields.text("benefit"),
                fields.optional("system")));
        Notices.done("register.improvement.proposed");
        return PAGE;
    }

    public String decide(boolean accepted) {
        service.decide(Long.parseLong(fields.text("decided")), accepted, fields.text("reason"));
        Notices.done("register.improvement.decided");
        return PAGE;
    }

    public String finish() {
        service.finish(Long.parseLong(fields.text("finished")), fields.text("result"));
        Notices.done("register.improvement.finished");
        return PAGE;
    }

    public Fields getFields() {
        return fields;
    }
}
