package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.yiyun.catalog.LibraryPublished;
import org.yiyun.notification.PushTopics;
import org.yiyun.security.Permission;

/** Open pages of libraries follow what is published, whoever reads them. */
@ApplicationScoped
public class LibraryTopics implements PushTopics {
    @Override
    public List<Topic> topics() {
        return List.of(Topic.forAll(LibraryPublished.TYPE, "library", Permission.CATALOG_READ));
    }
}
