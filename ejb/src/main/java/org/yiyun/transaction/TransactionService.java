package org.yiyun.transaction;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.transaction.internal.Exchange;

/** Takes national transactions of institutions (REQ-BEN-13, REQ-BEN-16). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TransactionService {
    private final Exchange exchange;

    @Inject
    public TransactionService(Exchange exchange) {
        this.exchange = exchange;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public TransactionService() {
        this(null);
    }

    /**
     * The answer to a message in the national envelope, also to one that is refused. Each message is written down. The same msgid with
     * the same content gets the same answer; after a failure of the system it is worked on again.
     *
     * @param infno number in the address; null for none
     * @param body  JSON
     */
    @Requires(Permission.TRANSACTION_SEND)
    public String exchange(@Nullable String infno, String body) {
        return exchange.answer(infno, body);
    }
}
