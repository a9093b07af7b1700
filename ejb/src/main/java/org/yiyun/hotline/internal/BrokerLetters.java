package org.yiyun.hotline.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.List;
import org.yiyun.platform.outbox.DeadLetterBox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Messages of any queue, kept as dead letters. */
@ApplicationScoped
public class BrokerLetters implements DeadLetterBox {
    private final DeadLetterJournal journal;

    @Inject
    public BrokerLetters(DeadLetterJournal journal) {
        this.journal = journal;
    }

    protected BrokerLetters() {
        this(null);
    }

    @Override
    public void keep(String queue, Message message) throws JMSException {
        var received = MessageReading.read(message, queue);
        Callers.runAs(Caller.system("hotline"), () -> journal.keep(received, ProblemType.INTERNAL, List.of()));
    }

    @Override
    public void refuse(String queue, Message message, BusinessException why) throws JMSException {
        var received = MessageReading.read(message, queue);
        Callers.runAs(Caller.system("hotline"), () -> journal.keep(received, why.type(), Reasons.of(why)));
    }
}
