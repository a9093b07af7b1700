package org.yiyun.web.chronic;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.chronic.ChronicService;
import org.yiyun.chronic.RegisterChronic;
import org.yiyun.insured.CoverCheck;
import org.yiyun.insured.NationalCode;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** A new registration. The number comes with the form, and neither the address nor the session keeps it. */
@Named
@RequestScoped
public class ChronicNewPage {
    @EJB
    private ChronicService service;
    @EJB
    private ChronicQueries queries;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private final Fields fields = new Fields();
    private @Nullable CoverCheck cover;

    /** Whether the person is insured on the first day; nothing is saved. */
    public void check() {
        cover = queries.insured(
                fields.text("identity"), fields.text("name"), fields.text("insuranceType"), ChronicDay.required(fields, "from"));
    }

    public String register() {
        var asked = reader.validated(new RegisterChronic(
                fields.text("identity"), fields.text("name"), fields.text("insuranceType"), fields.text("disease"),
                ChronicDay.required(fields, "from"), ChronicDay.optional(fields, "until"), fields.text("evidence"),
                List.copyOf(fields.parts("institutions"))));
        var made = service.register(asked);
        Notices.done("chronic.done.register", Map.of("number", made.row().number()));
        return "/chronic-registration.xhtml?faces-redirect=true&number=" + made.row().number();
    }

    public @Nullable CoverCheck getCover() {
        return cover;
    }

    /** What the check came to, in words. */
    public String getCoverText() {
        return cover == null ? "" : cover.text(user.getLocale());
    }

    public List<String> getInsurances() {
        return NationalCode.INSUTYPE.codes();
    }

    public Fields getFields() {
        return fields;
    }
}
