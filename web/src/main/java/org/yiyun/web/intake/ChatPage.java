package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.yiyun.intake.ChatQueries;
import org.yiyun.intake.ChatView;
import org.yiyun.platform.problem.BusinessException;

/** One chat that is kept with a ticket. */
@Named
@RequestScoped
public class ChatPage {
    @EJB
    private ChatQueries queries;

    private long id;
    private ChatView view;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        view = queries.get(id);
    }

    public ChatView getView() {
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
