package org.yiyun.web.hotline;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.hotline.Correction;
import org.yiyun.hotline.DeadLetterQueries;
import org.yiyun.hotline.DeadLetterService;
import org.yiyun.hotline.DeadLetterStatus;
import org.yiyun.hotline.DeadLetterView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** One dead letter: why it died, put right in a form or as a whole, sent again or discarded. */
@Named
@ViewScoped
public class DeadLetterPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20_000;

    @EJB
    private DeadLetterQueries queries;
    @EJB
    private DeadLetterService service;
    @Inject
    private UserLocale user;

    private long id;
    private int version;
    private @Nullable String body;
    private @Nullable String reason;
    private final Map<String, String> input = new HashMap<>();
    private final HashMap<String, String> before = new HashMap<>();
    private transient @Nullable DeadLetterView letter;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        letter = queries.get(id);
        version = letter.version();
        before.putAll(letter.fields());
        input.putAll(letter.fields());
        body = letter.masked() ? null : letter.body();
    }

    /** With what was changed in the form; as it is if nothing was. */
    public String resend() {
        var changed = new HashMap<String, String>();
        getNames().stream()
                .filter(name -> !Objects.equals(text(before.get(name)), text(input.get(name))))
                .forEach(name -> changed.put(name, text(input.get(name))));
        return sent(changed.isEmpty() ? Correction.NONE : new Correction(null, changed));
    }

    /** With the whole body as edited. */
    public String resendRaw() {
        return sent(new Correction(body, null));
    }

    private String sent(Correction correction) {
        var result = service.resend(id, correction, version);
        Notices.done("hotline.resent", Map.of("result", result));
        return here();
    }

    public String discard() {
        service.discard(id, text(reason), version);
        Notices.done("hotline.discarded");
        return here();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String here() {
        return "/dead-letter.xhtml?faces-redirect=true&id=" + id;
    }

    public DeadLetterView getLetter() {
        if (letter == null) {
            letter = queries.get(id);
        }
        return letter;
    }

    public boolean isEditable() {
        return getLetter().row().status() == DeadLetterStatus.OPEN && Callers.current().may(Permission.DEAD_LETTER_RESEND);
    }

    public String getTitle() {
        return Texts.get(user.getLocale(), "problem." + getLetter().row().problem() + ".title");
    }

    public List<DeadLetterBody.Fault> getReasons() {
        return DeadLetterBody.Fault.of(getLetter().row().errors(), user.getLocale());
    }

    /** A page shows no megabytes. */
    public String getShownBody() {
        var text = getLetter().body();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    public List<Map.Entry<String, String>> getHeaders() {
        return List.copyOf(new TreeMap<>(getLetter().headers()).entrySet());
    }

    /** Members of a message of its queue; none of an event of the product itself, which is sent again as it is or as a whole. */
    public List<String> getNames() {
        return DeadLetterFields.of(getLetter().row().queue());
    }

    public Map<String, String> getInput() {
        return input;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
