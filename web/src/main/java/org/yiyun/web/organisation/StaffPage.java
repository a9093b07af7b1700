package org.yiyun.web.organisation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.CodeName;
import org.yiyun.organisation.EditStaff;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.OrganisationService;
import org.yiyun.organisation.OrganisationView;
import org.yiyun.organisation.SupportLine;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** One member of staff: new or known. */
@Named
@ViewScoped
public class StaffPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private OrganisationQueries queries;

    @EJB
    private OrganisationService service;

    @Inject
    private RecordReader reader;

    @Inject
    private UserLocale locale;

    private final Fields fields = new Fields().with("active", true);
    private @Nullable String id;
    private @Nullable Integer version;

    public void load() {
        if (id == null) {
            return;
        }
        var known = queries.staffNumbered(id);
        version = known.version();
        fields.with("number", known.number()).with("name", known.name()).with("organisation", known.organisation())
                .with("login", known.login()).with("phone", known.phone()).with("email", known.email())
                .with("line", known.line()).with("posts", new ArrayList<>(known.posts()))
                .with("skills", new ArrayList<>(known.skills())).with("active", known.active());
    }

    public String save() {
        service.save(reader.validated(new EditStaff(
                fields.text("number"), fields.text("name"), fields.text("organisation"), fields.optional("login"),
                fields.optional("phone"), fields.optional("email"), fields.constant("line", SupportLine.class),
                fields.chosen("posts"), fields.chosen("skills"), fields.flag("active"))), version);
        Notices.done("organisation.saved", Map.of("name", fields.text("name")));
        return "/admin/organisations.xhtml?faces-redirect=true&tab=staff";
    }

    public List<OrganisationView> getOrganisations() {
        return queries.organisations();
    }

    public List<CodeName> getPosts() {
        return queries.posts();
    }

    public List<CodeName> getSkills() {
        return queries.skills();
    }

    public String nameOf(CodeName code) {
        return locale.isEnglish() ? code.nameEn() : code.name();
    }

    public SupportLine[] getLines() {
        return SupportLine.values();
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
