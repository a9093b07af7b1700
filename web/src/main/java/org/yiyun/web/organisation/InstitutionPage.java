package org.yiyun.web.organisation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.EditInstitution;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionStatus;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.OrganisationService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;

/** One institution: new or known. */
@Named
@ViewScoped
public class InstitutionPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private OrganisationQueries queries;

    @EJB
    private OrganisationService service;

    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields().with("status", InstitutionStatus.ACTIVE);
    private @Nullable String id;
    private @Nullable Integer version;

    public void load() {
        if (id == null) {
            return;
        }
        var code = id;
        var known = queries.institution(code).orElseThrow(() -> BusinessException.notFound("institution", code));
        version = known.version();
        fields.with("code", known.code()).with("name", known.name()).with("grade", known.grade())
                .with("region", known.region()).with("status", known.status());
    }

    public String save() {
        service.save(reader.validated(new EditInstitution(
                fields.text("code"), fields.text("name"), fields.constant("grade", InstitutionGrade.class),
                fields.text("region"), fields.constant("status", InstitutionStatus.class))), version);
        Notices.done("organisation.saved", Map.of("name", fields.text("name")));
        return "/admin/organisations.xhtml?faces-redirect=true&tab=institutions";
    }

    public InstitutionGrade[] getGrades() {
        return InstitutionGrade.values();
    }

    public InstitutionStatus[] getStatuses() {
        return InstitutionStatus.values();
    }

    public Fields getFields() {
        return fields;
    }

    public boolean isKnown() {
        return version != null;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
