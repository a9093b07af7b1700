package org.yiyun.web.chronic;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.chronic.ChangeChronicRule;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.chronic.ChronicRuleView;
import org.yiyun.chronic.ChronicService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;

/** How many institutions may be chosen and how often, with its days. */
@Named
@RequestScoped
public class ChronicRulesPage {
    @EJB
    private ChronicQueries queries;
    @EJB
    private ChronicService service;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private List<ChronicRuleView> rules = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.CHRONIC_READ)) {
            rules = queries.rules();
        }
    }

    public String change() {
        service.changeRule(reader.validated(new ChangeChronicRule(
                ChronicDay.required(fields, "from"), ChronicDay.number(fields, "institutions"), ChronicDay.number(fields, "changes"),
                ChronicDay.number(fields, "months"), fields.text("source"))));
        Notices.done("chronic.rule.changed");
        return "/chronic-rules.xhtml?faces-redirect=true";
    }

    public List<ChronicRuleView> getRules() {
        return rules;
    }

    public Fields getFields() {
        return fields;
    }
}
