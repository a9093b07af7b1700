package org.yiyun.web.ticket;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.ExampleService;
import org.yiyun.intake.CallService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketService;
import org.yiyun.web.faces.Notices;

/** A consultation answered on the spot: logged and closed in one step (REQ-CONS-01), by keyboard alone. */
@Named
@ViewScoped
public class ConsultationPage implements Serializable {
    /** What is asked about (咨询内容). Texts: {@code ticket.topic.*}. */
    public enum Topic {
        COMPUTER_USE, SYSTEM_MAINTENANCE, FRONT_DESK_SOFTWARE,
        /** 赔付与待遇: what insured persons ask about their claims (REQ-CONS-04). */
        CLAIM,
        OTHER
    }

    private static final long serialVersionUID = 1;
    private static final int TITLE = 60;
    private static final int LATEST = 8;

    @EJB
    private TicketService service;
    @EJB
    private TicketQueries queries;
    @EJB
    private CallService calls;
    @EJB
    private ExampleService examples;
    @Inject
    private RecordReader reader;
    @Inject
    private BusinessClock clock;

    private Channel channel = Channel.PHONE;
    private Topic topic = Topic.FRONT_DESK_SOFTWARE;
    private @Nullable String institution;
    private @Nullable String name;
    private @Nullable String phone;
    private @Nullable String question;
    private @Nullable String answer;
    private @Nullable Long call;
    private @Nullable String example;

    /** The words of a kept calculation are the answer to begin with. */
    public void loadExample() {
        if (example != null && answer == null) {
            answer = String.join("\n", examples.get(example).words());
            topic = Topic.CLAIM;
        }
    }

    /** Logs and closes; the next call starts with the same channel. */
    public String save() {
        var done = service.consult(request(), reader.validated(
                new TicketCommand.Resolve(text(answer), null, null, mode())));
        link(done.number());
        Notices.done("ticket.done.consultation", Map.of("number", done.number()));
        return "/consultation.xhtml?faces-redirect=true&channel=" + channel;
    }

    /** For what cannot be answered on the spot: the question becomes an open ticket. */
    public String keep() {
        var open = service.open(request());
        link(open.number());
        Notices.done("ticket.done.open", Map.of("number", open.number()));
        return "/ticket.xhtml?faces-redirect=true&number=" + open.number();
    }

    private void link(String number) {
        if (call != null) {
            calls.link(call, number);
        }
        if (example != null) {
            examples.link(example, number);
        }
    }

    /** The call that the consultation is about; null for none. */
    public void setCall(@Nullable Long call) {
        this.call = call;
    }

    /** The kept calculation by which the answer is explained; null for none. */
    public @Nullable String getExample() {
        return example;
    }

    public void setExample(@Nullable String example) {
        this.example = example;
    }

    private OpenTicket request() {
        var asked = text(question);
        return reader.validated(new OpenTicket(
                TicketKind.CONSULTATION, channel, title(asked), asked, null, null, topic.name(), institution,
                new Contact(text(name), text(phone)), null, null));
    }

    private static String title(String question) {
        var line = question.strip().lines().findFirst().orElse("");
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }

    private HandlingMode mode() {
        return switch (channel) {
            case REMOTE -> HandlingMode.REMOTE;
            case ON_SITE -> HandlingMode.ON_SITE;
            default -> HandlingMode.PHONE;
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Today's consultations, newest first. */
    public List<TicketRow> getLatest() {
        var today = BusinessClock.startOf(clock.today());
        var filter = new TicketFilter(
                Set.of(), Set.of(TicketKind.CONSULTATION), Set.of(), null, null, null, today, null, false);
        return queries.list(filter, PageRequest.first(LATEST)).items();
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public Topic[] getTopics() {
        return Topic.values();
    }

    public Channel getChannel() {
        return channel;
    }

    public void setChannel(Channel channel) {
        this.channel = channel;
    }

    public Topic getTopic() {
        return topic;
    }

    public void setTopic(Topic topic) {
        this.topic = topic;
    }

    public @Nullable String getInstitution() {
        return institution;
    }

    public void setInstitution(@Nullable String institution) {
        this.institution = institution;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
