package org.yiyun.escalation.internal;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.yiyun.escalation.EscalationService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.ticket.TicketEscalated;

/** Hears of tickets that somebody escalated by hand. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/" + EscalationRoutes.EVENTS),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "JMSType = '" + EscalationRoutes.MANUAL + "'"),
    @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Auto-acknowledge"),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ManualEscalationListener implements MessageListener {
    @Inject
    private EscalationService service;

    @Inject
    private RecordReader reader;

    @Override
    public void onMessage(Message message) {
        try {
            var event = reader.read(message.getBody(String.class), TicketEscalated.class);
            var id = message.getStringProperty("messageId");
            Callers.runAs(Caller.system("escalation"), () -> service.tellManual(id, event));
        } catch (JMSException broken) {
            throw new JMSRuntimeException("cannot read message", null, broken);
        }
    }
}
