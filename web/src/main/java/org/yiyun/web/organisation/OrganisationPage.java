package org.yiyun.web.organisation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.EditOrganisation;
import org.yiyun.organisation.OrganisationKind;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.OrganisationService;
import org.yiyun.organisation.OrganisationView;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;

/** One organisation: new or known. */
@Named
@ViewScoped
public class OrganisationPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private OrganisationQueries queries;

    @EJB
    private OrganisationService service;

    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields().with("active", true);
    private @Nullable String id;
    private @Nullable Integer version;

    public void load() {
        if (id == null) {
            return;
        }
        var known = queries.organisation(id);
        version = known.version();
        fields.with("code", known.code()).with("name", known.name()).with("kind", known.kind())
                .with("parent", known.parent()).with("region", known.region()).with("phone", known.phone())
                .with("active", known.active());
    }

    public String save() {
        service.save(reader.validated(new EditOrganisation(
                fields.text("code"), fields.text("name"), fields.constant("kind", OrganisationKind.class),
                fields.optional("parent"), fields.text("region"), fields.optional("phone"), fields.flag("active"))), version);
        Notices.done("organisation.saved", Map.of("name", fields.text("name")));
        return "/admin/organisations.xhtml?faces-redirect=true";
    }

    public OrganisationKind[] getKinds() {
        return OrganisationKind.values();
    }

    public List<OrganisationView> getOrganisations() {
        return queries.organisations();
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
