package org.yiyun.web.register;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.yiyun.register.personnel.Education;
import org.yiyun.register.personnel.PersonnelQueries;
import org.yiyun.register.personnel.StaffRecordView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UrlQuery;

/** The list of staff with their qualification; the filter is in the URL. */
@Named
@RequestScoped
public class StaffRecordsPage {
    @EJB
    private PersonnelQueries queries;
    @Inject
    private UrlQuery url;

    private List<StaffRecordView> rows = List.of();

    /** The page itself answers 404 without the permission. */
    @PostConstruct
    void read() {
        if (Callers.current().may(Permission.STAFF_RECORD_READ)) {
            var words = url.get("q").strip();
            var education = url.constant("education", Education.class);
            rows = queries.list().stream()
                    .filter(row -> (row.staff() + " " + row.name()).contains(words) && (education.isEmpty() || education.get() == row.education()))
                    .toList();
        }
    }

    public List<StaffRecordView> getRows() {
        return rows;
    }

    public boolean isFiltered() {
        return !url.get("q").isBlank() || !url.get("education").isEmpty();
    }

    public Education[] getEducations() {
        return Education.values();
    }
}
