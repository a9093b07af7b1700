/**
 * Webhooks (事件推送): programs of institutions and of the bureau are told of ticket events, and of published libraries,
 * by HTTP POST.
 *
 * <p>A subscription (推送订阅) names where to, of which events, and signs with a secret of its own. For each event and
 * subscription a delivery (推送记录) is written in the transaction of the event; one node at a time sends what waits and keeps
 * every attempt (推送尝试). Guarantees: at least once, with the same {@code webhook-id} at every attempt and replay; events of
 * one ticket in their order for as long as the earlier one waits; an institution hears of its own tickets only, and nobody of
 * complaints, of internal notes, or of persons: a message tells what happened to which ticket, and the rest is read over REST.
 * The format is that of standardwebhooks.com, version 1.0.0.
 */
@NullMarked
package org.yiyun.webhook;

import org.jspecify.annotations.NullMarked;
