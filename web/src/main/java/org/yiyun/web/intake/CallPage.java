package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallView;
import org.yiyun.platform.problem.BusinessException;

/** One call: who calls, and what was about that number before. */
@Named
@RequestScoped
public class CallPage {
    @EJB
    private CallQueries queries;

    private long id;
    private CallView view;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        view = queries.get(id);
    }

    public CallView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
