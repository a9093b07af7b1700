package org.yiyun.complaint.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.audit.HiddenSubjects;
import org.yiyun.complaint.Complainant;
import org.yiyun.complaint.ComplaintChannel;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.RegisterComplaint;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.ComplaintTickets;
import org.yiyun.ticket.OpenTicket;

/**
 * What complaints say to the features that came before them: which tickets and which entries of the audit trail to hide from
 * whom, and that a ticket of kind COMPLAINT, from whatever hotline, program or page, is a complaint in this queue from the moment
 * that it is there.
 */
@ApplicationScoped
public class ComplaintsKept implements ComplaintTickets, HiddenSubjects {
    private final Complaints complaints;
    private final Subjects subjects;
    private final ComplaintDesk desk;

    @Inject
    public ComplaintsKept(Complaints complaints, Subjects subjects, ComplaintDesk desk) {
        this.complaints = complaints;
        this.subjects = subjects;
        this.desk = desk;
    }

    /** For the proxy. */
    protected ComplaintsKept() {
        this(null, null, null);
    }

    @Override
    public void opened(String number, OpenTicket request) {
        desk.take(
                new RegisterComplaint(
                        ComplaintKind.COMPLAINT, channel(request.channel()), false, request.title() + "\n" + request.description(),
                        new Complainant(request.contact().name(), request.contact().phone()), null, number, request.occurredAt()),
                Callers.current());
    }

    private static ComplaintChannel channel(Channel channel) {
        return switch (channel) {
            case PHONE -> ComplaintChannel.HOTLINE;
            case EMAIL -> ComplaintChannel.EMAIL;
            case FAX -> ComplaintChannel.LETTER;
            case ON_SITE -> ComplaintChannel.VISIT;
            default -> ComplaintChannel.ONLINE;
        };
    }

    @Override
    public List<String> about(Caller caller) {
        return aboutPerson(caller).filter(Complaint::fromTicket).map(complaint -> String.valueOf(complaint.ticket())).toList();
    }

    @Override
    public List<Subject> hiddenFrom(Caller reader) {
        return aboutPerson(reader)
                .flatMap(complaint -> Stream.concat(
                        Stream.of(new Subject("complaint", complaint.number())),
                        complaint.fromTicket() ? Stream.of(new Subject("ticket", String.valueOf(complaint.ticket()))) : Stream.of()))
                .toList();
    }

    private Stream<Complaint> aboutPerson(Caller caller) {
        return complaints.about(Sight.of(caller, subjects)).stream();
    }
}
