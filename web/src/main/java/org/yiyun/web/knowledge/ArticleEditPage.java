package org.yiyun.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.ArticleVerb;
import org.yiyun.knowledge.ArticleView;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.CitedKind;
import org.yiyun.knowledge.KnowledgeQueries;
import org.yiyun.knowledge.KnowledgeService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.web.faces.Notices;

/** An article while it is written: a new one, one from a solved ticket, or the draft of a version. */
@Named
@ViewScoped
public class ArticleEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private KnowledgeQueries queries;

    @EJB
    private KnowledgeService service;

    @EJB
    private TicketQueries tickets;

    @Inject
    private RecordReader records;

    @Inject
    private BusinessClock clock;

    private @Nullable String number;
    private @Nullable String ticket;
    private int version;
    private ArticleForm form = new ArticleForm();

    /** @throws BusinessException NOT_FOUND also for an article that is not being written */
    public void load() {
        if (number != null) {
            var article = queries.get(number, null);
            if (!article.verbs().contains(ArticleVerb.EDIT)) {
                throw BusinessException.notFound("article", number);
            }
            version = article.version();
            form = ArticleForm.of(article);
        } else {
            form = ticket == null ? ArticleForm.empty(clock.today()) : ArticleForm.of(tickets.get(ticket), clock.today());
        }
    }

    public String save() {
        return done(number == null ? "WRITE" : "EDIT", kept());
    }

    public String submit() {
        var kept = kept();
        // should that be refused, the draft is kept, and what is typed next changes it
        number = kept.number();
        version = kept.version();
        return done("SUBMIT", service.submit(kept.number(), kept.version()));
    }

    private ArticleView kept() {
        var words = records.validated(form.words());
        return number == null ? service.write(words) : service.edit(number, words, version);
    }

    private static String done(String what, ArticleView article) {
        Notices.done("knowledge.done." + what, Map.of("number", article.number()));
        return "/article.xhtml?faces-redirect=true&number=" + article.number();
    }

    public ArticleForm getForm() {
        return form;
    }

    public ArticleKind[] getKinds() {
        return ArticleKind.values();
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public CitedKind[] getCitedKinds() {
        return CitedKind.values();
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getTicket() {
        return ticket;
    }

    public void setTicket(@Nullable String ticket) {
        this.ticket = ticket;
    }
}
