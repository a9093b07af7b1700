package org.yiyun.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;

/** Where and in what language somebody wants mail. */
@Entity
@Table(name = "notification_setting")
public class NotificationSetting {
    @Id
    private String login;

    private @Nullable String mail;
    private String language;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected NotificationSetting() {}

    public NotificationSetting(String login, @Nullable String mail, String language, Instant at) {
        this.login = login;
        this.mail = mail;
        this.language = language;
        this.updatedAt = at;
    }

    public @Nullable String mail() {
        return mail;
    }

    Locale language() {
        return Texts.supported(Locale.forLanguageTag(language));
    }
}
