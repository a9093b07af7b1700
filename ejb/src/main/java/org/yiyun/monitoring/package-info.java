/**
 * Measurements of systems (性能监测): response time, throughput, utilisation and the daily figures of interfaces of the province's and the
 * city's systems, entered or imported by file, since this platform cannot look into them. 《性能监测表》 is made of them (REQ-RPT-02);
 * watching systems by itself (REQ-IFM) is not built.
 *
 * <p>Invariants: one value of a measure of a system at a moment; a measurement is never changed, only made to count no more with a reason.
 */
@NullMarked
package org.yiyun.monitoring;

import org.jspecify.annotations.NullMarked;
