package org.yiyun.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.NotificationQueries;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.NotificationView;
import org.yiyun.security.Callers;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageDoors;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;

/** The reader's own notifications, and where they go by mail. */
@Named
@RequestScoped
public class NotificationListPage {
    private static final int SIZE = 50;

    @EJB
    private NotificationQueries queries;
    @EJB
    private NotificationService service;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;
    @Inject
    private PageDoors doors;

    private PageNumbers numbers;
    private List<NotificationView> rows;
    private @Nullable String mail;

    @PostConstruct
    void read() {
        numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(isUnread()));
        rows = queries.rows(isUnread(), numbers.offset(), SIZE, user.getLocale());
        mail = queries.mail();
    }

    public String readAll() {
        service.readAll();
        return "/notifications.xhtml?faces-redirect=true";
    }

    public String save() {
        service.mailTo(mail == null || mail.isBlank() ? null : mail.strip(), user.getLocale().getLanguage());
        Notices.done("notification.mail.saved");
        return "/notifications.xhtml?faces-redirect=true";
    }

    public boolean isUnread() {
        return url.get("unread").equals("true");
    }

    public List<NotificationView> getRows() {
        return rows;
    }

    /** Whether the reader may open the page that a notification tells of. */
    public boolean opens(NotificationView row) {
        return doors.isOpen(row.page(), Callers.current());
    }

    public PageNumbers getNumbers() {
        return numbers;
    }

    public @Nullable String getMail() {
        return mail;
    }

    public void setMail(@Nullable String mail) {
        this.mail = mail;
    }
}
