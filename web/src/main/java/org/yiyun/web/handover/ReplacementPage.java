package org.yiyun.web.handover;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.handover.DecideReplacement;
import org.yiyun.handover.HandoverQueries;
import org.yiyun.handover.HandoverService;
import org.yiyun.handover.ReplacementStatus;
import org.yiyun.handover.ReplacementView;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** One replacement. The view keeps its number and what was typed; everything else is read anew for each request. */
@Named
@ViewScoped
public class ReplacementPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private HandoverQueries queries;
    @EJB
    private HandoverService service;
    @Inject
    private RecordReader reader;

    private @Nullable String number;
    private @Nullable String consented;
    private @Nullable String text;
    private transient @Nullable ReplacementView replacement;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        getReplacement();
    }

    public ReplacementView getReplacement() {
        if (replacement == null) {
            replacement = queries.get(String.valueOf(number));
        }
        return replacement;
    }

    public String decide() {
        service.decide(String.valueOf(number), reader.validated(new DecideReplacement(
                consented == null ? null : Boolean.valueOf(consented), text == null ? "" : text)), null);
        return done("decided");
    }

    public String withdraw() {
        service.withdraw(String.valueOf(number), null);
        return done("withdrawn");
    }

    public String handOver() {
        service.handOver(String.valueOf(number), null);
        return done("done");
    }

    private String done(String what) {
        Notices.done("handover." + what, Map.of("number", String.valueOf(number)));
        return "/replacement.xhtml?faces-redirect=true&number=" + number;
    }

    /** Whether the reader may withdraw it now. */
    public boolean isWithdrawable() {
        return ReplacementStatus.OPEN.contains(getReplacement().row().status()) && Callers.current().may(Permission.HANDOVER_EDIT);
    }

    public @Nullable String getNumber() { return number; }

    public void setNumber(@Nullable String number) { this.number = number; }

    public @Nullable String getConsented() { return consented; }

    public void setConsented(@Nullable String consented) { this.consented = consented; }

    public @Nullable String getText() { return text; }

    public void setText(@Nullable String text) { this.text = text; }
}
