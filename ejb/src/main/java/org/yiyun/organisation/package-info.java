/**
 * Who there is (机构与人员): bureau, agencies, branches (分局) and operations provider; designated institutions by their
 * national code; staff with posts (岗位), skills and line of support. Requirements SCP, PER-02, PER-06, SEC-01.
 *
 * <p>Invariants: an organisation is never its own ancestor; an institution's code tells its kind; nothing is deleted,
 * only ended, because tickets name it; every write leaves an audit entry. Phones of staff are work phones.
 */
@NullMarked
package org.yiyun.organisation;

import org.jspecify.annotations.NullMarked;
