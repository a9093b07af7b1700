package org.yiyun.ticket;

import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;

/**
 * What became of one of many requests: exactly one of both is there.
 *
 * @param number  of the ticket, new or known by its key
 * @param refused why there is none; nothing of the request is stored
 */
public record TakenTicket(@Nullable String number, @Nullable BusinessException refused) {}
