package org.yiyun.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.knowledge.KnowledgeQueries;
import org.yiyun.knowledge.KnowledgeService;
import org.yiyun.knowledge.SynonymGroup;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;

/** Words that mean the same to whoever looks for something. */
@Named
@RequestScoped
public class SynonymsPage {
    private static final String HERE = "/synonyms.xhtml?faces-redirect=true";

    @EJB
    private KnowledgeQueries queries;

    @EJB
    private KnowledgeService service;

    private final Fields fields = new Fields();
    private @Nullable List<SynonymGroup> groups;

    public List<SynonymGroup> getGroups() {
        if (groups == null) {
            groups = queries.synonyms();
        }
        return groups;
    }

    public String add() {
        service.addSynonyms(List.copyOf(fields.parts("words")));
        Notices.done("knowledge.synonyms.added", Map.of());
        return HERE;
    }

    public String remove(int number) {
        service.removeSynonyms(number);
        Notices.done("knowledge.synonyms.removed", Map.of());
        return HERE;
    }

    public Fields getFields() {
        return fields;
    }
}
