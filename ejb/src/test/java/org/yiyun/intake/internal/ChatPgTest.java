package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.intake.AddChat;
import org.yiyun.intake.ChatDraft;
import org.yiyun.intake.ChatLine;
import org.yiyun.intake.ChatQueries;
import org.yiyun.intake.ChatRow;
import org.yiyun.intake.ChatService;
import org.yiyun.intake.ChatTaken;
import org.yiyun.intake.ReadChat;
import org.yiyun.intake.TakeChat;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.internal.DeskForTests;

/** Chats become tickets or parts of them, each once, and stay as they were. */
@Covers("DESK-02")
class ChatPgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String HOSPITAL = "H99990000001";
    private static final String CHAT = """
            2026-03-02 8:12:33 张三(10001)
            门诊结算报错，电话 0759-2345678
            2026-03-02 8:13:01 服务台(10002)
            收到
            """;
    private static final String READABLE = "张三  2026-03-02 08:12\n门诊结算报错，电话 0759-2345678\n\n服务台  2026-03-02 08:13\n收到";
    private static final Permission[] DESK_MAY = {
        Permission.INTAKE_READ, Permission.INTAKE_HANDLE, Permission.TICKET_READ, Permission.TICKET_OPEN, Permission.TICKET_INTERNAL};
    private static final Caller DESK = TestCallers.staff("desk",
            Stream.concat(Stream.of(DESK_MAY), Stream.of(Permission.PERSONAL_DATA_READ)).toArray(Permission[]::new));

    @RegisterExtension
    static final Postgres db = new Postgres();

    private DeskForTests tickets;
    private ChatService service;
    private ChatQueries queries;

    @BeforeEach
    void wire() {
        tickets = DeskForTests.at(db, NOW);
        var em = db.em();
        var clock = tickets.time().business();
        var audit = new AuditService(clock, em);
        var chats = new Chats(em);
        service = db.bean(ChatService.class, new ChatService(new ChatDesk(chats, tickets.service(), tickets.queries(), audit, clock)));
        queries = db.bean(ChatQueries.class, new ChatQueries(new ChatReading(chats, tickets.queries(), new PersonalData(audit))));
    }

    @Test
    void readingFillsTheFormAndKeepsNothing() {
        assertThat(as(DESK, () -> service.read(new ReadChat(CHAT)))).isEqualTo(new ChatDraft(
                List.of(
                        new ChatLine("张三", "10001", Instant.parse("2026-03-02T00:12:33Z"), "门诊结算报错，电话 0759-2345678"),
                        new ChatLine("服务台", "10002", Instant.parse("2026-03-02T00:13:01Z"), "收到")),
                List.of("张三", "服务台"), "门诊结算报错，电话 0759-2345678", READABLE, "0759-2345678", null));
        assertThat(Rows.of(db, "select count(*) from chat_transcript")).containsExactly(List.of(0L));
    }

    @Test
    void aChatBecomesATicketAndIsKeptWhole() {
        var taken = open(CHAT);

        var ticket = as(DESK, () -> tickets.queries().get(taken.ticket()));
        assertThat(ticket.channel()).isEqualTo(Channel.QQ);
        assertThat(ticket.title()).isEqualTo("门诊结算报错");
        assertThat(ticket.description()).isEqualTo(READABLE);
        assertThat(ticket.contact()).isEqualTo(new Contact("张三", Contact.NO_PHONE));
        assertThat(ticket.institution()).isEqualTo(HOSPITAL);
        assertThat(taken.known()).isFalse();
        var row = new ChatRow(taken.id(), taken.ticket(), Channel.QQ, true, false, NOW, "desk");
        assertThat(as(DESK, () -> queries.of(taken.ticket()))).containsExactly(row);
        var seen = as(DESK, () -> queries.get(taken.id()));
        assertThat(seen.row()).isEqualTo(row);
        assertThat(seen.content()).isEqualTo(CHAT);
        assertThat(seen.lines()).extracting(ChatLine::what).containsExactly("门诊结算报错，电话 0759-2345678", "收到");
        assertThat(Rows.of(db, "select person, account from chat_transcript")).containsExactly(List.of("张三", "10001"));
        assertThat(Rows.of(db, "select actor, cast(details as json) ->> 'ticket' from audit_entry where action = 'chat.open'"))
                .containsExactly(List.of("desk", taken.ticket()));
    }

    @Test
    void whatIsKeptCannotBeChanged() {
        open(CHAT);
        assertThatThrownBy(() -> db.sql("update chat_transcript set content = ''")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> db.sql("delete from chat_transcript")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameChatIsOneHoweverItIsCopied() {
        var taken = open(CHAT);
        assertThat(open(CHAT.replace("\n", "\r\n\r\n") + "  ")).isEqualTo(new ChatTaken(taken.id(), taken.ticket(), true));
        assertThat(as(DESK, () -> service.read(new ReadChat(CHAT))).ticket()).isEqualTo(taken.ticket());
        assertThat(as(DESK, () -> service.add(new AddChat(Channel.QQ, CHAT, taken.ticket(), false, null))).known()).isTrue();
        var other = open(CHAT + "2026-03-02 8:14:00 张三(10001)\n谢谢").ticket();
        assertThat(other).isNotEqualTo(taken.ticket());
        assertThat(problem(DESK, () -> service.add(new AddChat(Channel.QQ, CHAT, other, false, null))).errors())
                .containsExactly(new FieldError("text", "field.chat-known", Map.of("number", taken.ticket())));
        assertThat(as(regional(), () -> service.read(new ReadChat(CHAT))).ticket()).isNull();
        assertThat(problem(regional(), () -> service.open(request(TicketKind.FAULT, Channel.QQ, CHAT))).errors())
                .containsExactly(new FieldError("text", "field.chat-known-elsewhere", Map.of()));
    }

    @Test
    void pastedByManyAtOnceItIsOneTicket() {
        var taken = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> open(CHAT))).toList().stream()
                .map(CompletableFuture::join).toList();
        assertThat(taken).extracting(ChatTaken::ticket).containsOnly(taken.get(0).ticket());
        assertThat(taken.stream().filter(one -> !one.known())).hasSize(1);
        assertThat(Rows.of(db, "select count(*) from ticket")).containsExactly(List.of(1L));
    }

    @Test
    void itIsAddedToATicketAsACommentForAllOrForTheHouse() {
        var number = ticket(TicketKind.FAULT);
        as(DESK, () -> service.add(new AddChat(Channel.WECHAT, CHAT, " " + number, false, "张三")));
        as(DESK, () -> service.add(new AddChat(Channel.WECHAT, "张三：还没好\n李四：在查", number, true, null)));

        assertThat(as(DESK, () -> tickets.queries().history(number)).stream().filter(event -> event.type().equals("COMMENT")))
                .extracting(event -> event.details().get("text"), TicketEventView::internal)
                .containsExactly(
                        tuple(READABLE, false),
                        tuple("张三\n还没好\n\n李四\n在查", true));
        assertThat(as(DESK, () -> queries.of(number))).extracting(ChatRow::opened, ChatRow::internal).containsExactly(
                tuple(false, false), tuple(false, true));
        var outside = TestCallers.staff("outside", Permission.INTAKE_READ, Permission.TICKET_READ, Permission.PERSONAL_DATA_READ);
        assertThat(as(outside, () -> queries.of(number))).extracting(ChatRow::internal).containsExactly(false);
        var internal = as(DESK, () -> queries.of(number)).get(1).id();
        assertThat(problem(outside, () -> queries.get(internal)).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void noComplaintAndNoOtherChannel() {
        var complaint = ticket(TicketKind.COMPLAINT);
        assertThat(problem(DESK, () -> service.open(request(TicketKind.COMPLAINT, Channel.QQ, CHAT))).errors())
                .containsExactly(new FieldError("kind", "field.chat-complaint", Map.of()));
        assertThat(problem(DESK, () -> service.add(new AddChat(Channel.QQ, CHAT, complaint, false, null))).type())
                .as("does not exist for who may see no complaints").isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(DESK, () -> service.open(request(TicketKind.FAULT, Channel.EMAIL, CHAT))).errors())
                .containsExactly(new FieldError("channel", "field.enum", Map.of("allowed", "QQ QQ_GROUP WECHAT WECHAT_OFFICIAL YUEZHENGYI")));
        assertThat(Rows.of(db, "select count(*) from chat_transcript")).containsExactly(List.of(0L));
    }

    @Test
    void onlyWhoMaySeeTheTicketSeesItAndItsWordsOnlyWhoMaySeePeople() {
        var taken = open(CHAT);
        var masked = as(TestCallers.staff("x", DESK_MAY), () -> queries.get(taken.id()));
        assertThat(masked.masked()).isTrue();
        assertThat(masked.person()).isEqualTo("张*");
        assertThat(masked.lines()).isEmpty();
        assertThat(masked.content()).isEmpty();
        assertThat(Rows.of(db, "select count(*) from audit_entry where action = 'personal-data.sight' and subject_type = 'chat'"))
                .containsExactly(List.of(0L));
        as(DESK, () -> queries.get(taken.id()));
        assertThat(Rows.of(db, "select actor from audit_entry where action = 'personal-data.sight' and subject_type = 'chat'"))
                .containsExactly(List.of("desk"));
        assertThat(as(regional(), () -> queries.of(taken.ticket()))).isEmpty();
        assertThat(problem(regional(), () -> queries.get(taken.id())).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    /** Of another region. */
    private static Caller regional() {
        return new Caller("r", "r", Caller.Kind.STAFF, Set.of(DESK_MAY), new Scope(null, Set.of("440999")), "192.0.2.1");
    }

    private ChatTaken open(String chat) {
        return as(DESK, () -> service.open(request(TicketKind.FAULT, Channel.QQ, chat)));
    }

    private static TakeChat request(TicketKind kind, Channel channel, String chat) {
        return new TakeChat(channel, chat, kind, "门诊结算报错", null, null, HOSPITAL, "张三", null);
    }

    private String ticket(TicketKind kind) {
        return as(Caller.system("test"), () -> tickets.service().take(new OpenTicket(
                kind, Channel.PHONE, "报错", "报错", null, null, null, null, new Contact("李明", "13800138000"), null, null)));
    }

    private static BusinessException problem(Caller caller, Supplier<@Nullable Object> work) {
        return catchThrowableOfType(BusinessException.class, () -> as(caller, work::get));
    }
}
