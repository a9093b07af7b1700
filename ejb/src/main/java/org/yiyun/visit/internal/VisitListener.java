package org.yiyun.visit.internal;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.yiyun.platform.outbox.Deliveries;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Hears of engineers who were sent and of what was found for them on the way (REQ-SLA-03). */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/" + VisitRoutes.EVENTS),
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "messageSelector",
            propertyValue = "JMSType IN ('" + VisitRoutes.DISPATCHED + "', '" + VisitRoutes.FOUND + "')"),
    @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Auto-acknowledge"),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VisitListener implements MessageListener {
    @Inject
    private SentNotices sent;

    @Inject
    private FindingNotices findings;

    @Inject
    private Deliveries deliveries;

    @Override
    public void onMessage(Message message) {
        deliveries.deliver(VisitRoutes.EVENTS, message,
                (id, body) -> Callers.runAs(Caller.system("visit"), () -> tell(type(message), id, body)));
    }

    private void tell(String type, String id, String body) {
        if (type.equals(VisitRoutes.DISPATCHED)) {
            sent.tell(id, body);
        } else {
            findings.tell(id, body);
        }
    }

    private static String type(Message message) {
        try {
            return String.valueOf(message.getJMSType());
        } catch (JMSException broken) {
            throw new JMSRuntimeException("cannot read message", null, broken);
        }
    }
}
