package org.yiyun.web.insured;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.PersonStatement;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.InsuredService;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.UserLocale;

/** What is known of an insured person, for a clerk. The number comes with the form, and neither the address nor the session keeps it. */
@Named
@RequestScoped
public class InsuredPage {
    @EJB
    private InsuredService service;
    @Inject
    private UserLocale user;

    private final Fields fields = new Fields();
    private @Nullable InsuredAnswer answer;

    public void look() {
        answer = service.look(fields.text("identity"), fields.text("reason"), user.getLocale());
    }

    public @Nullable InsuredAnswer getAnswer() {
        return answer;
    }

    /** Of all schemes. */
    public List<PersonStatement> getBenefits() {
        return answer == null ? List.of() : answer.benefits();
    }

    public Fields getFields() {
        return fields;
    }
}
