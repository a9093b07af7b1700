/**
 * Visits to the site (上门服务, 现场支持) and the service order (服务单) that is printed for each of them. Requirements DESK-18, DESK-08,
 * SLA-03, SLA-08.
 *
 * <p>A visit (上门) begins when somebody is sent (派出) and ends when the matter is solved or somebody is sent again. What happened is
 * worked out from the ticket's history and nowhere else; only the service record (服务记录: what was done, parts, notes, who confirmed)
 * is kept here, one for each visit. Invariants: the paper is for the user, so what is marked as internal never stands on it; personal data
 * is masked as on the ticket and each sight audited; a visit can be recorded once somebody has arrived; what was found from afar reaches
 * the engineer on the way, and whoever is sent hears of what was found before.
 */
@NullMarked
package org.yiyun.visit;

import org.jspecify.annotations.NullMarked;
