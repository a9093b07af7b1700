package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.intake.AddChat;
import org.yiyun.intake.ChatDraft;
import org.yiyun.intake.ChatLine;
import org.yiyun.intake.ChatTaken;
import org.yiyun.intake.TakeChat;
import org.yiyun.intake.engine.ChatReader;
import org.yiyun.intake.internal.ChatTranscript.Person;
import org.yiyun.intake.internal.ChatTranscript.Place;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;

/** Brings chats to tickets, in the name of whoever pastes them. */
@ApplicationScoped
public class ChatDesk {
    /** As a ticket may be long. */
    private static final int LONGEST_TEXT = 8000;
    private static final Set<Channel> CHATS =
            EnumSet.of(Channel.QQ, Channel.QQ_GROUP, Channel.WECHAT, Channel.WECHAT_OFFICIAL, Channel.YUEZHENGYI);

    private final Chats chats;
    private final TicketService tickets;
    private final TicketQueries queries;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public ChatDesk(Chats chats, TicketService tickets, TicketQueries queries, AuditService audit, BusinessClock clock) {
        this.chats = chats;
        this.tickets = tickets;
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ChatDesk() {
        this(null, null, null, null, null);
    }

    public ChatDraft read(String text) {
        var lines = lines(text);
        var phone = MailText.phone(text, "");
        return new ChatDraft(
                lines, ChatText.people(lines), ChatText.title(lines), ChatText.readable(lines, LONGEST_TEXT), phone.isEmpty() ? null : phone,
                chats.same(ChatText.fingerprint(text)).map(ChatTranscript::ticket).filter(this::isSeen).orElse(null));
    }

    public ChatTaken open(TakeChat request) {
        check(request.channel(), request.kind() == TicketKind.COMPLAINT ? "kind" : null);
        var fingerprint = ChatText.fingerprint(request.text());
        var known = chats.lock(fingerprint);
        if (known.isPresent()) {
            return known(known.get(), null);
        }
        var lines = lines(request.text());
        var description = request.description() == null || request.description().isBlank()
                ? ChatText.readable(lines, LONGEST_TEXT) : request.description();
        var phone = request.phone() == null || request.phone().isBlank() ? Contact.NO_PHONE : request.phone();
        var number = tickets.take(new OpenTicket(
                request.kind(), request.channel(), request.title(), description, null, request.system(), null, request.institution(),
                new Contact(request.person(), phone), null, null));
        return keep(request.channel(), request.text(), fingerprint, person(lines, request.person()), new Place(number, true, false));
    }

    public ChatTaken add(AddChat request) {
        var number = request.ticket().strip();
        var kind = queries.kind(number).orElseThrow(() -> BusinessException.notFound("ticket", number));
        check(request.channel(), kind == TicketKind.COMPLAINT ? "ticket" : null);
        var fingerprint = ChatText.fingerprint(request.text());
        var known = chats.lock(fingerprint);
        if (known.isPresent()) {
            return known(known.get(), number);
        }
        var lines = lines(request.text());
        tickets.apply(number, new TicketCommand.Comment(ChatText.readable(lines, LONGEST_TEXT), request.internal()), null);
        return keep(request.channel(), request.text(), fingerprint, person(lines, request.person()),
                new Place(number, false, request.internal()));
    }

    private static void check(Channel channel, @Nullable String complaintAt) {
        if (!CHATS.contains(channel)) {
            throw BusinessException.invalid("channel", "field.enum", Map.of(
                    "allowed", CHATS.stream().map(Enum::name).collect(Collectors.joining(" "))));
        }
        if (complaintAt != null) {
            throw BusinessException.invalid(complaintAt, "field.chat-complaint", Map.of());
        }
    }

    /** @param wanted the ticket that shall have it, null for any */
    private ChatTaken known(ChatTranscript chat, @Nullable String wanted) {
        if (wanted != null && !wanted.equals(chat.ticket()) || !isSeen(chat.ticket())) {
            throw isSeen(chat.ticket())
                    ? BusinessException.invalid("text", "field.chat-known", Map.of("number", chat.ticket()))
                    : BusinessException.invalid("text", "field.chat-known-elsewhere", Map.of());
        }
        return new ChatTaken(chat.id(), chat.ticket(), true);
    }

    private boolean isSeen(String ticket) {
        return Callers.current().may(Permission.TICKET_READ) && queries.has(ticket);
    }

    private ChatTaken keep(Channel channel, String text, String fingerprint, Person person, Place place) {
        var chat = new ChatTranscript(channel, text, fingerprint, person, place, Callers.current().name(), clock.now());
        chats.add(chat);
        var details = Map.of("ticket", place.ticket(), "channel", channel, "internal", place.internal());
        if (place.opened()) {
            audit.record("chat.open", "chat", String.valueOf(chat.id()), details);
        } else {
            audit.record("chat.add", "chat", String.valueOf(chat.id()), details);
        }
        return new ChatTaken(chat.id(), place.ticket(), false);
    }

    private static Person person(List<ChatLine> lines, @Nullable String name) {
        var wanted = Optional.ofNullable(name).map(String::strip).filter(text -> !text.isEmpty());
        var account = lines.stream()
                .filter(line -> wanted.isPresent() && wanted.get().equals(line.who()))
                .map(ChatLine::account)
                .filter(Objects::nonNull)
                .findFirst();
        return new Person(wanted.orElse(null), account.orElse(null));
    }

    private List<ChatLine> lines(String text) {
        return ChatReader.read(text, clock.today());
    }
}
