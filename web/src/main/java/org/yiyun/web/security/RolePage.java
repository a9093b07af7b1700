package org.yiyun.web.security;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.EditRole;
import org.yiyun.security.Permission;
import org.yiyun.security.RoleService;
import org.yiyun.security.UserQueries;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;

/** One role: new or known. */
@Named
@ViewScoped
public class RolePage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String LIST = "/admin/roles.xhtml?faces-redirect=true";

    @EJB
    private UserQueries queries;

    @EJB
    private RoleService service;

    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private @Nullable String code;
    private @Nullable Integer version;
    private boolean removable;

    public void load() {
        if (code == null) {
            return;
        }
        var role = queries.roles().stream().filter(candidate -> candidate.code().equals(code)).findFirst()
                .orElseThrow(() -> BusinessException.notFound("role", String.valueOf(code)));
        version = role.version();
        removable = !role.builtIn() && role.users() == 0;
        fields.with("code", role.code()).with("name", role.name()).with("nameEn", role.nameEn()).with("secondFactor", role.secondFactor())
                .with("permissions", new ArrayList<>(role.permissions().stream().map(Permission::name).toList()));
    }

    public String save() {
        var edit = reader.validated(new EditRole(
                fields.text("code"), fields.text("name"), fields.text("nameEn"), fields.flag("secondFactor"),
                permissionsOf(fields.chosen("permissions"))));
        if (version == null) {
            service.create(edit);
            return done("security.role.created", edit.code());
        }
        service.change(edit, version);
        return done("security.role.changed", edit.code());
    }

    public String remove() {
        service.remove(fields.text("code"), version == null ? 0 : version);
        return done("security.role.removed", fields.text("code"));
    }

    private static String done(String key, String code) {
        Notices.done(key, Map.of("code", code));
        return LIST;
    }

    private static Set<Permission> permissionsOf(Set<String> names) {
        var chosen = EnumSet.noneOf(Permission.class);
        names.forEach(name -> chosen.add(Permission.valueOf(name)));
        return chosen;
    }

    public Permission[] getPermissions() {
        return Permission.values();
    }

    public Fields getFields() {
        return fields;
    }

    public boolean isKnown() {
        return version != null;
    }

    public boolean isRemovable() {
        return removable;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
