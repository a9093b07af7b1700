package org.yiyun.web.chronic;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.CheckChronic;
import org.yiyun.chronic.ChronicAnswer;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.insured.NationalCode;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.UserLocale;

/** Whether care on a day fits a registration. The number comes with the form, and neither the address nor the session keeps it. */
@Named
@RequestScoped
public class ChronicCheckPage {
    @EJB
    private ChronicQueries queries;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private final Fields fields = new Fields();
    private @Nullable ChronicAnswer answer;

    public void check() {
        answer = queries.check(reader.validated(new CheckChronic(
                fields.text("identity"), fields.text("name"), fields.text("insuranceType"), fields.text("disease"),
                fields.optional("institution"), ChronicDay.required(fields, "on"))), user.getLocale());
    }

    public @Nullable ChronicAnswer getAnswer() {
        return answer;
    }

    public List<String> getInsurances() {
        return NationalCode.INSUTYPE.codes();
    }

    public Fields getFields() {
        return fields;
    }
}
