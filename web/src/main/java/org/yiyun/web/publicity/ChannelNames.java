package org.yiyun.web.publicity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.publicity.ChannelView;
import org.yiyun.publicity.PublicityQueries;
import org.yiyun.web.faces.UserLocale;

/** What channels are called in the reader's language. */
@Named
@RequestScoped
public class ChannelNames {
    @EJB
    private PublicityQueries campaigns;
    @Inject
    private UserLocale user;

    private @Nullable Map<String, String> names;

    public String of(String code) {
        if (names == null) {
            names = in(campaigns.channels(), user.getLocale());
        }
        return names.getOrDefault(code, code);
    }

    /** All of them, as in a sentence. */
    public String all(Collection<String> codes) {
        return codes.stream().map(this::of).collect(Collectors.joining(Locale.ENGLISH.equals(user.getLocale()) ? ", " : "、"));
    }

    /** By code. */
    static Map<String, String> in(Collection<ChannelView> channels, Locale locale) {
        Function<ChannelView, String> name = Locale.ENGLISH.equals(locale) ? ChannelView::nameEn : ChannelView::name;
        return channels.stream().collect(Collectors.toMap(ChannelView::code, name));
    }
}
