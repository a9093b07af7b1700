package org.yiyun.web.intake;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.AddChat;
import org.yiyun.intake.ChatDraft;
import org.yiyun.intake.ChatService;
import org.yiyun.intake.ChatTaken;
import org.yiyun.intake.ReadChat;
import org.yiyun.intake.TakeChat;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;
import org.yiyun.web.faces.Notices;

/** A chat is pasted, read, and becomes a ticket or a part of one. */
@Named
@ViewScoped
public class NewChatPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Channel[] CHATS = {
        Channel.WECHAT, Channel.QQ, Channel.QQ_GROUP, Channel.WECHAT_OFFICIAL, Channel.YUEZHENGYI};

    @EJB
    private ChatService service;
    @Inject
    private RecordReader reader;

    private final Form form = new Form();
    private transient @Nullable ChatDraft draft;

    /** Fills the form with what the chat says; what was filled in by hand before is replaced. */
    public @Nullable String read() {
        draft = service.read(reader.validated(new ReadChat(typed(form.text))));
        form.title = draft.title();
        form.description = draft.description();
        form.person = draft.people().stream().findFirst().orElse(null);
        form.phone = draft.phone();
        form.ticket = draft.ticket();
        form.read = true;
        return null;
    }

    public String open() {
        var taken = service.open(reader.validated(new TakeChat(
                form.channel, typed(form.text), form.kind, typed(form.title), text(form.description), text(form.system),
                text(form.institution), typed(form.person), text(form.phone))));
        return done(taken, "intake.chat.taken");
    }

    public String add() {
        var taken = service.add(reader.validated(new AddChat(
                form.channel, typed(form.text), typed(form.ticket), form.internal, text(form.person))));
        return done(taken, "intake.chat.added");
    }

    private static String done(ChatTaken taken, String text) {
        Notices.done(taken.known() ? "intake.chat.known" : text, Map.of("number", taken.ticket()));
        return "/ticket.xhtml?faces-redirect=true&number=" + taken.ticket();
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What was read just now; null if nothing was. */
    public @Nullable ChatDraft getDraft() {
        if (draft == null && form.read) {
            draft = service.read(new ReadChat(typed(form.text)));
        }
        return draft;
    }

    public Channel[] getChannels() {
        return CHATS.clone();
    }

    /** Complaints have a page of their own. */
    public TicketKind[] getKinds() {
        return Arrays.stream(TicketKind.values()).filter(kind -> kind != TicketKind.COMPLAINT).toArray(TicketKind[]::new);
    }

    public Form getForm() {
        return form;
    }

    /** What is typed. */
    public static class Form implements Serializable {
        private static final long serialVersionUID = 1;

        private Channel channel = Channel.WECHAT;
        private @Nullable String text;
        private boolean read;
        private TicketKind kind = TicketKind.CONSULTATION;
        private @Nullable String title;
        private @Nullable String description;
        private @Nullable String system;
        private @Nullable String institution;
        private @Nullable String person;
        private @Nullable String phone;
        private @Nullable String ticket;
        private boolean internal;

        public Channel getChannel() { return channel; }

        public void setChannel(Channel channel) { this.channel = channel; }

        public @Nullable String getText() { return text; }

        public void setText(@Nullable String text) { this.text = text; }

        public boolean isRead() { return read; }

        public TicketKind getKind() { return kind; }

        public void setKind(TicketKind kind) { this.kind = kind; }

        public @Nullable String getTitle() { return title; }

        public void setTitle(@Nullable String title) { this.title = title; }

        public @Nullable String getDescription() { return description; }

        public void setDescription(@Nullable String description) { this.description = description; }

        public @Nullable String getSystem() { return system; }

        public void setSystem(@Nullable String system) { this.system = system; }

        public @Nullable String getInstitution() { return institution; }

        public void setInstitution(@Nullable String institution) { this.institution = institution; }

        public @Nullable String getPerson() { return person; }

        public void setPerson(@Nullable String person) { this.person = person; }

        public @Nullable String getPhone() { return phone; }

        public void setPhone(@Nullable String phone) { this.phone = phone; }

        public @Nullable String getTicket() { return ticket; }

        public void setTicket(@Nullable String ticket) { this.ticket = ticket; }

        public boolean isInternal() { return internal; }

        public void setInternal(boolean internal) { this.internal = internal; }
    }
}
