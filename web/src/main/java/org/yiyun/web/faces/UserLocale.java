package org.yiyun.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.yiyun.platform.i18n.Texts;

/** The reader's language: Chinese until the reader chooses English, which a cookie remembers on this desktop. */
@Named
@RequestScoped
public class UserLocale {
    static final String COOKIE = "yiyun-lang";

    private Locale locale = Texts.CHINESE;

    protected UserLocale() {}

    @Inject
    public UserLocale(HttpServletRequest request) {
        var cookies = request.getCookies();
        locale = (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(cookie -> Texts.supported(Locale.forLanguageTag(cookie.getValue())))
                .findFirst()
                .orElse(Texts.CHINESE);
    }

    public Locale getLocale() {
        return locale;
    }

    /** For the {@code lang} attribute. */
    public String getTag() {
        return locale.toLanguageTag();
    }

    public boolean isEnglish() {
        return Locale.ENGLISH.equals(locale);
    }
}
