package org.yiyun.web.security;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.security.Permission;
import org.yiyun.security.UserStatus;
import org.yiyun.web.faces.FeatureWords;

class SecurityWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("security.permission", Permission.values()), keys("security.status", UserStatus.values()));
    }
}
