package org.yiyun.web.intake;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/** The call that the reader's telephone rings with or that the reader talks in, for the head of every page. */
@Named
@RequestScoped
public class OpenCall {
    @EJB
    private CallQueries queries;

    private @Nullable CallView view;

    @PostConstruct
    void read() {
        view = Callers.find().filter(caller -> caller.may(Permission.INTAKE_READ)).isPresent() ? queries.open().orElse(null) : null;
    }

    /** Null if there is none. */
    public @Nullable CallView getView() {
        return view;
    }
}
