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
import org.yiyun.escalation.Escalation;
import org.yiyun.platform.outbox.FailedDeliveries;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Brings escalations to people; a message comes again until it is taken in, and is taken in once. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/" + Escalation.TYPE),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Auto-acknowledge"),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EscalationListener implements MessageListener {
    @Inject
    private EscalationNotices notices;

    @Inject
    private FailedDeliveries failures;

    @Override
    public void onMessage(Message message) {
        try {
            var id = message.getStringProperty("messageId");
            var body = message.getBody(String.class);
            try {
                Callers.runAs(Caller.system("escalation"), () -> notices.tell(id, body));
            } catch (RuntimeException fault) {
                failures.failed(Escalation.TYPE, message, fault);
            }
        } catch (JMSException broken) {
            throw new JMSRuntimeException("cannot read message", null, broken);
        }
    }
}
