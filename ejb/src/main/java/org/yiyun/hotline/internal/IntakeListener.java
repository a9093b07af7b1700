package org.yiyun.hotline.internal;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/**
 * Takes the messages of the call centres. Not in a distributed transaction: the ticket commits first, then the message
 * is acknowledged; a death in between delivers it again, which its key absorbs.
 */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/" + Intake.QUEUE),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Auto-acknowledge"),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "8")
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IntakeListener implements MessageListener {
    @Inject
    private Intake intake;

    @Override
    public void onMessage(Message message) {
        try {
            var received = MessageReading.read(message, Intake.QUEUE);
            Callers.runAs(Caller.system("hotline"), () -> intake.take(received));
        } catch (JMSException broken) {
            throw new JMSRuntimeException("cannot read message", null, broken);
        }
    }
}
