package org.yiyun.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the chain found.
 *
 * @param sealed    entries in the chain
 * @param waiting   entries that wait for their link
 * @param missing   entries that are neither in the chain nor waiting: somebody tampered with the queue
 * @param brokenAt  first position whose hash is not what its entry and its predecessor give, null if there is none
 * @param head      hash of the last position in hexadecimal digits, for comparison with the copies in the server log
 */
public record ChainStatus(long sealed, long waiting, long missing, @Nullable Long brokenAt, String head) {
    public boolean intact() {
        return brokenAt == null && missing == 0;
    }
}
