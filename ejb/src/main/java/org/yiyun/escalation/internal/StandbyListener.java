package org.yiyun.escalation.internal;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.yiyun.platform.outbox.Deliveries;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Hears of tickets for which work was ordered at once (REQ-DUTY-03, REQ-SLA-03, REQ-SLA-04). */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/" + EscalationRoutes.EVENTS),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "JMSType = '" + EscalationRoutes.ORDERED + "'"),
    @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Auto-acknowledge"),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StandbyListener implements MessageListener {
    @Inject
    private StandbyOrders orders;

    @Inject
    private Deliveries deliveries;

    @Override
    public void onMessage(Message message) {
        deliveries.deliver(EscalationRoutes.EVENTS, message,
                (id, body) -> Callers.runAs(Caller.system("escalation"), () -> orders.take(id, body)));
    }
}
