package org.yiyun.web.ticket;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.ClosingState;
import org.yiyun.ticket.ConsultationPeriod;
import org.yiyun.ticket.DuplicateSign;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.HistoryEvent;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketTrait;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.web.faces.FeatureWords;

class TicketWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("ticket.kind", TicketKind.values()), keys("ticket.channel", Channel.values()), keys("ticket.status", TicketStatus.values()),
                keys("ticket.mode", HandlingMode.values()), keys("ticket.verb", TicketVerb.values()), keys("ticket.event", TicketVerb.values()),
                keys("ticket.done", TicketVerb.values()), keys("ticket.topic", ConsultationPage.Topic.values()),
                keys("ticket.view", TicketListQuery.View.values()), keys("ticket.trait", TicketTrait.values()),
                keys("ticket.duplicate.sign", DuplicateSign.values()), keys("ticket.closing.state", ClosingState.values()),
                keys("ticket.period", ConsultationPeriod.values()),
                VerbForm.ALL.stream().flatMap(form -> form.fields().stream()).map(field -> "ticket.field." + field.name()).toList(),
                keys("ticket.event", HistoryEvent.values()), told());
    }

    /** What the entries of a history tell. */
    private static List<String> told() {
        var verbs = Arrays.stream(TicketCommand.class.getPermittedSubclasses())
                .flatMap(command -> Arrays.stream(command.getRecordComponents())).map(RecordComponent::getName);
        var others = Arrays.stream(HistoryEvent.values()).flatMap(event -> event.details().stream());
        return Stream.concat(verbs, others).distinct().map(name -> "ticket.field." + name).toList();
    }
}
