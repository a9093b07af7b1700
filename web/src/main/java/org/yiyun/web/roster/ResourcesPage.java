package org.yiyun.web.roster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.roster.AddResource;
import org.yiyun.roster.ResourceKind;
import org.yiyun.roster.ResourceList;
import org.yiyun.roster.ResourceService;
import org.yiyun.roster.ResourceView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** Emergency tools, resources and backup channels: the published list for everybody, the next one for who keeps it. */
@Named
@RequestScoped
public class ResourcesPage {
    private static final String PAGE = "/duty-resources.xhtml?faces-redirect=true";

    @EJB
    private ResourceService service;
    @Inject
    private UrlQuery url;

    private final Fields fields = new Fields();
    private @Nullable ResourceList published;
    private @Nullable List<ResourceView> kept;

    public ResourceList getPublished() {
        if (published == null) {
            published = service.published();
        }
        return published;
    }

    /** Those on the list in which the words of the address are. */
    public List<ResourceView> getResources() {
        String words = url.get("q").strip();
        return getPublished().resources().stream()
                .filter(one -> (one.name() + " " + one.place() + " " + one.keeper()).contains(words)).toList();
    }

    public boolean isFiltered() {
        return !url.get("q").isBlank();
    }

    /** What the next list would say; nothing for whoever does not keep it. */
    public List<ResourceView> getKept() {
        if (kept == null) {
            kept = Callers.current().may(Permission.DUTY_EDIT) ? service.kept() : List.of();
        }
        return kept;
    }

    public boolean isChanged() {
        return !getKept().equals(getPublished().resources());
    }

    public String add() {
        service.add(new AddResource(
                fields.constant("kind", ResourceKind.class), fields.text("name"), fields.text("amount"), fields.text("place"),
                fields.text("keeper"), fields.text("phone"), fields.optional("usage")));
        Notices.done("roster.resource.added");
        return PAGE;
    }

    public String remove(long id) {
        service.remove(id);
        Notices.done("roster.resource.removed");
        return PAGE;
    }

    public String publish() {
        Notices.done("roster.resource.published", Map.of("number", service.publish().number()));
        return PAGE;
    }

    public ResourceKind[] getKinds() {
        return ResourceKind.values();
    }

    public Fields getFields() {
        return fields;
    }
}
