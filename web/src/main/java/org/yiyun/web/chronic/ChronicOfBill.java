package org.yiyun.web.chronic;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.UserLocale;

/** On the page of a bill: what its person is registered for on its day. */
@Named
@RequestScoped
public class ChronicOfBill {
    @EJB
    private ChronicQueries queries;
    @Inject
    private UserLocale user;

    private @Nullable List<String> reasons;

    /** In words; empty for nothing, and for who may not see registrations. */
    public List<String> of(String number) {
        if (reasons == null) {
            reasons = Callers.current().may(Permission.CHRONIC_READ) ? queries.ofBill(number, user.getLocale()) : List.of();
        }
        return reasons;
    }
}
