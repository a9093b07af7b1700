package org.yiyun.catalog.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.yiyun.job.JobProgress;
import org.yiyun.job.JobToken;

/** Says while the long transaction of an import or a publication runs how far it is; and ends it if the job is no longer ours. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportProgress {
    private final JobProgress progress;

    @Inject
    public ImportProgress(JobProgress progress) {
        this.progress = progress;
    }

    /** For the proxy. */
    protected ImportProgress() {
        this(null);
    }

    /** So many of about so many have been done. @param total 0 if it is not known before the end */
    public void rows(JobToken token, long done, long total) {
        progress.progress(token, done, total);
    }
}
