package org.yiyun.web.register;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.MilestoneService;
import org.yiyun.register.MilestoneView;
import org.yiyun.register.RecordMilestone;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** On the page of registers, beside the plan of the year: milestones of the contract. */
@Named
@RequestScoped
public class MilestonesPage {
    private static final String PAGE = "/registers.xhtml?tab=plan&faces-redirect=true";

    @EJB
    private MilestoneService service;
    @Inject
    private UrlQuery url;

    private final Fields fields = new Fields();
    private @Nullable List<MilestoneView> milestones;

    public List<MilestoneView> getMilestones() {
        if (milestones == null) {
            milestones = service.milestones();
        }
        return milestones;
    }

    /** Those that were not reached. */
    public List<MilestoneView> getOpen() {
        return getMilestones().stream().filter(one -> one.reachedOn() == null).toList();
    }

    public String add() {
        service.add(new RecordMilestone(fields.text("title"), day("plannedOn"), fields.optional("note")));
        Notices.done("register.milestone.added");
        return page();
    }

    public String reach() {
        var milestone = fields.text("milestone");
        service.reach(milestone.matches("[0-9]{1,18}") ? Long.parseLong(milestone) : 0, day("reachedOn"));
        Notices.done("register.milestone.reached");
        return page();
    }

    private String page() {
        return url.get("year").matches("[0-9]{4}") ? PAGE + "&year=" + url.get("year") : PAGE;
    }

    private LocalDate day(String name) {
        try {
            return LocalDate.parse(fields.text(name));
        } catch (DateTimeException notADay) {
            throw BusinessException.invalid(name, "field.date", Map.of());
        }
    }

    public Fields getFields() {
        return fields;
    }
}
