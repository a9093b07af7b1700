package org.yiyun.escalation.internal;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.yiyun.escalation.Escalation;
import org.yiyun.platform.outbox.Deliveries;
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
    private Deliveries deliveries;

    @Override
    public void onMessage(Message message) {
        deliveries.deliver(Escalation.TYPE, message,
                (id, body) -> Callers.runAs(Caller.system("escalation"), () -> notices.tell(id, body)));
    }
}
