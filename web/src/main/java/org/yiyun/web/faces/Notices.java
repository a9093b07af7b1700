package org.yiyun.web.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.servlet.http.Part;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Components;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;

/** Messages to the reader by key, in the reader's language; they outlive the redirect after a successful act. */
public final class Notices {
    private Notices() {}

    /** Tells a success after the redirect that follows. */
    public static void done(String key, Map<String, ?> params) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        told(key, params);
    }

    /** Tells a success on the page that is the answer itself. */
    public static void told(String key, Map<String, ?> params) {
        add(FacesMessage.SEVERITY_INFO, null, Texts.get(locale(), key, params));
    }

    public static void done(String key) {
        done(key, Map.of());
    }

    public static void warn(String key, Map<String, ?> params) {
        add(FacesMessage.SEVERITY_WARN, null, Texts.get(locale(), key, params));
    }

    public static void error(String key, Map<String, ?> params) {
        add(FacesMessage.SEVERITY_ERROR, null, Texts.get(locale(), key, params));
    }

    /**
     * The problem in its own words. An error of a field goes to the input of the same name where the page has one;
     * what was typed stays.
     */
    public static void problem(BusinessException problem) {
        if (problem.errors().isEmpty()) {
            add(FacesMessage.SEVERITY_ERROR, null, detail(problem));
        }
        problem.errors().forEach(Notices::fieldError);
        FacesContext.getCurrentInstance().validationFailed();
    }

    static String detail(BusinessException problem) {
        return ProblemTexts.detail(locale(), problem);
    }

    private static void fieldError(FieldError error) {
        var text = ProblemTexts.error(locale(), error);
        var input = inputOf(error.path());
        if (input == null) {
            add(FacesMessage.SEVERITY_ERROR, null, alone(error, text));
        } else {
            refuse(input);
            add(FacesMessage.SEVERITY_ERROR, input.getClientId(), text);
        }
    }

    /** The error where no input stands beside it: texts that fit any field need the name of theirs, those of one feature speak for themselves. */
    static String alone(FieldError error, String text) {
        boolean ofAnyField = error.key().matches("field\\.[a-zA-Z]+|field\\.type\\.[a-zA-Z]+");
        return error.path().isEmpty() || !ofAnyField ? text : error.path() + "：" + text;
    }

    /**
     * Marks the input, which keeps what was typed: when the fault was found its text had been taken over already, and an input that is
     * not valid shows nothing but the text that it was sent.
     */
    private static void refuse(UIInput input) {
        Object value = input instanceof UISelectMany ? null : input.getValue();
        input.setValid(false);
        if (value != null && !(value instanceof Part)) {
            input.setSubmittedValue(text(input, value));
        }
    }

    private static String text(UIInput input, Object value) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Converter<?> own = input.getConverter();
        @SuppressWarnings("unchecked")
        Converter<Object> converter = (Converter<Object>) (own == null ? faces.getApplication().createConverter(value.getClass()) : own);
        return converter == null ? value.toString() : converter.getAsString(faces, input, value);
    }

    private static @Nullable UIInput inputOf(String path) {
        var form = Components.getCurrentForm();
        if (form == null || path.isEmpty()) {
            return null;
        }
        return form.findComponent(path.replace('.', '-')) instanceof UIInput input ? input : null;
    }

    private static void add(Severity severity, @Nullable String clientId, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, null));
    }

    static Locale locale() {
        return CDI.current().select(UserLocale.class).get().getLocale();
    }
}
