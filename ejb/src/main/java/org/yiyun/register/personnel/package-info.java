/**
 * Qualification of staff (人员资质, REQ-PER-02): education, experience, service lines and certificates with proof.
 *
 * <p>Invariants: years of experience are counted from a day and grow by themselves; a certificate never changes, it is voided with a
 * reason and recorded anew; numbers, schools and proofs are personal data, masked without PERSONAL_DATA_READ, and each sight is audited.
 * What contracts want of education and experience (REQ-PER-01) is data beside it.
 */
@NullMarked
package org.yiyun.register.personnel;

import org.jspecify.annotations.NullMarked;
