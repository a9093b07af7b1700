package org.yiyun.web.flow;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentView;
import org.yiyun.flow.DecideFlowDesign;
import org.yiyun.flow.DesignStatus;
import org.yiyun.flow.EditFlowDesign;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.flow.FlowDesignService;
import org.yiyun.flow.FlowDesignView;
import org.yiyun.flow.FlowPaper;
import org.yiyun.flow.FlowQueries;
import org.yiyun.flow.FlowVersionView;
import org.yiyun.flow.RecordFlowTest;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** How a flow is to be after a change; flow and change are in the URL. */
@Named
@RequestScoped
public class FlowDesignPage {
    @EJB
    private FlowDesignService service;
    @EJB
    private FlowQueries queries;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private @Nullable FlowChangeView change;
    private @Nullable FlowDesignView design;
    private List<FlowVersionView> versions = List.of();
    private List<DocumentView> papers = List.of();

    /** Reads the change; not found answers 404. */
    public void load() {
        change = queries.changes(code()).stream().filter(one -> one.id() == id()).findFirst()
                .orElseThrow(() -> BusinessException.notFound("flow-change", id()));
        versions = service.versions(code(), user.getLocale());
        design = service.find(code(), id()).orElse(null);
        if (design != null) {
            papers = service.papers(code(), id());
        }
        if (fields.isEmpty()) {
            fill();
        }
    }

    /** What is typed stays when the page is shown again with a message. */
    private void fill() {
        if (design == null) {
            fields.with("steps", FlowSteps.text(versions.get(versions.size() - 1).steps()));
        } else {
            fields.with("description", design.description()).with("steps", FlowSteps.text(design.steps()))
                    .with("links", FlowDesignText.links(design)).with("tests", FlowDesignText.tests(design)).with("version", design.version());
        }
    }

    public String save() {
        var edit = reader.validated(new EditFlowDesign(
                fields.text("description"), FlowSteps.parse(fields.text("steps")), FlowDesignText.links(fields.text("links")),
                FlowDesignText.tests(fields.text("tests"))));
        service.save(code(), id(), edit, fields.text("version").isEmpty() ? null : Integer.valueOf(version()), user.getLocale());
        return done("save");
    }

    public String record() {
        if (!fields.text("place").matches("[0-9]{1,3}")) {
            throw BusinessException.invalid("place", "field.type.integer", Map.of());
        }
        var result = reader.validated(new RecordFlowTest(chosen("passed"), fields.text("actual")));
        service.record(code(), id(), Integer.parseInt(fields.text("place")) - 1, result, version());
        return done("record");
    }

    public String submit() {
        service.submit(code(), id(), version());
        return done("submit");
    }

    public String decide() {
        service.decide(code(), id(), reader.validated(new DecideFlowDesign(chosen("approved"), fields.text("remark"))), version());
        return done("decide");
    }

    public String make() {
        FlowPaper paper = fields.constant("paper", FlowPaper.class);
        if (paper == null) {
            throw BusinessException.invalid("paper", "field.required", Map.of());
        }
        service.make(code(), id(), paper);
        return done("make");
    }

    private boolean chosen(String name) {
        if (fields.text(name).isEmpty()) {
            throw BusinessException.invalid(name, "field.required", Map.of());
        }
        return fields.flag(name);
    }

    private int version() {
        return fields.text("version").matches("[0-9]{1,9}") ? Integer.parseInt(fields.text("version")) : -1;
    }

    private String code() {
        return url.get("code");
    }

    private long id() {
        return url.get("change").matches("[0-9]{1,18}") ? Long.parseLong(url.get("change")) : 0;
    }

    private String done(String what) {
        Notices.done("flow.design.done." + what);
        return "/flow-design.xhtml?faces-redirect=true&code=" + code() + "&change=" + id();
    }

    public FlowChangeView getChange() {
        if (change == null) {
            load();
        }
        return change;
    }

    /** Null before something was designed. */
    public @Nullable FlowDesignView getDesign() {
        getChange();
        return design;
    }

    public List<FlowVersionView> getVersions() {
        return versions;
    }

    public List<DocumentView> getPapers() {
        return papers;
    }

    private boolean isIn(DesignStatus status) {
        return getDesign() != null && getDesign().status() == status;
    }

    public boolean isEditor() {
        return Callers.current().may(Permission.FLOW_EDIT);
    }

    public boolean isEditable() {
        return isEditor() && (getDesign() == null || isIn(DesignStatus.DRAFT));
    }

    public boolean isTriable() {
        return isEditor() && isIn(DesignStatus.DRAFT);
    }

    /** Never for who designed or submitted it. */
    public boolean isDecidable() {
        return isIn(DesignStatus.SUBMITTED) && Callers.current().may(Permission.FLOW_APPROVE)
                && !getDesign().createdBy().equals(Callers.current().name()) && !Callers.current().name().equals(getDesign().submittedBy());
    }

    public List<Boolean> getDecisions() {
        return List.of(true, false);
    }

    public FlowPaper[] getPaperKinds() {
        return FlowPaper.values();
    }

    public Fields getFields() {
        return fields;
    }
}
