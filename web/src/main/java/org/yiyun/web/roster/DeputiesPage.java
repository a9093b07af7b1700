package org.yiyun.web.roster;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.roster.DeputyService;
import org.yiyun.roster.DeputyView;
import org.yiyun.roster.NameDeputy;
import org.yiyun.web.faces.Notices;

/** Key posts with their A and B persons. */
@Named
@RequestScoped
public class DeputiesPage {
    @EJB
    private DeputyService service;

    private @Nullable List<DeputyView> deputies;
    private @Nullable String title;
    private @Nullable String staff;
    private @Nullable String deputy;

    public List<DeputyView> getDeputies() {
        if (deputies == null) {
            deputies = service.list();
        }
        return deputies;
    }

    public String name() {
        var named = service.name(new NameDeputy(String.valueOf(title), String.valueOf(staff), String.valueOf(deputy)));
        Notices.done("roster.deputy.named", Map.of("staff", named.staffName(), "deputy", named.deputyName()));
        return "/rosters.xhtml?faces-redirect=true";
    }

    public String end(long id) {
        service.end(id);
        Notices.done("roster.deputy.ended");
        return "/rosters.xhtml?faces-redirect=true";
    }

    public @Nullable String getTitle() { return title; }

    public void setTitle(@Nullable String title) { this.title = title; }

    public @Nullable String getStaff() { return staff; }

    public void setStaff(@Nullable String staff) { this.staff = staff; }

    public @Nullable String getDeputy() { return deputy; }

    public void setDeputy(@Nullable String deputy) { this.deputy = deputy; }
}
