package org.yiyun.web.faces;

import jakarta.ejb.Stateless;

/**
 * Reads all that a page shows in one transaction: with one connection, which is looked at once whether it lives, and one commit of what
 * the sight of personal data leaves behind. Each boundary still asks for its own permission. It ends before the page is written, so that
 * nothing is shown whose sight could not be recorded.
 */
@Stateless
public class OneReading {
    public void of(Runnable reads) {
        reads.run();
    }
}
