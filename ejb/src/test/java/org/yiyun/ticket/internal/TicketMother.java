package org.yiyun.ticket.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketVerb;

/** Tickets and commands with valid defaults. */
public final class TicketMother {
    public static final Stamp STAMP = new Stamp("engineer", Instant.parse("2026-03-02T01:00:00Z"));

    private TicketMother() {}

    public static OpenTicket request(TicketKind kind) {
        return new OpenTicket(
                kind, Channel.PHONE, "两定模块2401接口问题", "结算时提示接口超时", null, null, null, null,
                new Contact("张三", "13800000000"), null, null);
    }

    static Ticket ticket(TicketKind kind) {
        return new Ticket(7, request(kind), new Origin("desk", null, null, null), STAMP);
    }

    static TicketCommand command(TicketVerb verb) {
        return switch (verb) {
            case GRADE -> new TicketCommand.Grade(2, "影响结算");
            case ASSIGN -> new TicketCommand.Assign("engineer");
            case ACCEPT -> new TicketCommand.Accept();
            case PAUSE -> new TicketCommand.Pause("等待医院提供日志");
            case RESUME -> new TicketCommand.Resume();
            case CONSENT -> new TicketCommand.Consent("李主任", "远程桌面,仅限结算前置机");
            case START_REMOTE -> new TicketCommand.StartRemote(null);
            case REMOTE_FAILED -> new TicketCommand.RemoteFailed("网络中断");
            case DISPATCH -> new TicketCommand.Dispatch("engineer2");
            case ARRIVE -> new TicketCommand.Arrive();
            case REPORT_TO_PROVINCE -> new TicketCommand.ReportToProvince("GD-1");
            case PROPOSE -> new TicketCommand.Propose("升级前置程序");
            case RESOLVE -> resolve("证书过期", "到期前30天提醒");
            case FEEDBACK -> new TicketCommand.Feedback("已恢复");
            case CLOSE -> new TicketCommand.Close(true, 5);
            case REOPEN -> new TicketCommand.Reopen("再次出现");
            case MERGE -> new TicketCommand.Merge("T20260302-000001");
            case UNMERGE -> new TicketCommand.Unmerge();
            case ESCALATE -> new TicketCommand.Escalate("需总部支援");
            case COMMENT -> new TicketCommand.Comment("已联系医院", true);
        };
    }

    static TicketCommand.Resolve resolve(@Nullable String cause, @Nullable String prevention) {
        return new TicketCommand.Resolve("更换证书", cause, prevention, HandlingMode.REMOTE);
    }
}
