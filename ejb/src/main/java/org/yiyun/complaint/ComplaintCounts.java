package org.yiyun.complaint;

import java.util.List;

/**
 * How many complaints, suggestions and praises there were (REQ-CMPL-05: 业务部门的投诉和表扬数量, 表扬信的数量), of those that the reader
 * may see.
 *
 * @param months        by month of receipt, oldest first, those without any left out
 * @param staff         by the person that they are about, most complaints first
 * @param organisations by organisation, most complaints first
 * @param institutions  by institution, most complaints first
 */
public record ComplaintCounts(List<Line> months, List<Line> staff, List<Line> organisations, List<Line> institutions) {
    public ComplaintCounts {
        months = List.copyOf(months);
        staff = List.copyOf(staff);
        organisations = List.copyOf(organisations);
        institutions = List.copyOf(institutions);
    }

    /**
     * @param key     {@code yyyy-MM}, number in the staff list, or code
     * @param name    of the person; of the others the key again
     * @param praises letters among them
     */
    public record Line(String key, String name, long complaints, long suggestions, long praises, long letters) {}
}
