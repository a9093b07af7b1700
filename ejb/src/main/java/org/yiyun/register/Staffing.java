package org.yiyun.register;

/**
 * How many people there are of those whom the contract wants (人员配备, REQ-PER-01).
 *
 * @param key     of the contract's value
 * @param wanted  at least so many
 * @param present active staff of the operations provider that count for it
 * @param source  document and clause
 */
public record Staffing(String key, String nameZh, String nameEn, int wanted, long present, String source) {
    public boolean isBelow() {
        return present < wanted;
    }
}
