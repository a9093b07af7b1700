package org.yiyun.web.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.catalog.AboveLimit;
import org.yiyun.catalog.CodeEntry;
import org.yiyun.catalog.CodeStanding;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.LoadState;
import org.yiyun.catalog.PriceFileStatus;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.VersionStatus;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.web.faces.FeatureWords;

class CatalogWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("catalog.kind", ChangeKind.values()), keys("catalog.mode", ImportMode.values()),
                keys("catalog.mode.short", ImportMode.values()), keys("catalog.status", VersionStatus.values()),
                keys("catalog.price.kind", PriceKind.values()), keys("catalog.price.file.status", PriceFileStatus.values()),
                keys("catalog.price.above", AboveLimit.values()), keys("catalog.load", LoadState.values()),
                keys("catalog.standing", CodeStanding.values()), keys("catalog.code-entry", CodeEntry.values()));
    }
}
