/**
 * Derives clocks from facts (计时引擎). Pure Java: rules and calendars are handed in, the time of evaluation too.
 *
 * <p>The rules of the derivation are in docs/adr/0202: facts are taken in the order in which they happened; a rule is
 * pinned by the date and the knowledge of the fact that starts the clock; a new grade keeps the start and changes the
 * rule; a published calendar moves the clocks that still run; a late fact makes everything be derived again, with the
 * same outcome as if it had come in time.
 */
@NullMarked
package org.yiyun.sla.engine;

import org.jspecify.annotations.NullMarked;
