package org.yiyun.web.cluster;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.cluster.ClusterView;
import org.yiyun.web.faces.FeatureWords;

class ClusterWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("cluster.state", ClusterView.State.values()), keys("cluster.store", ClusterView.StoreState.values()));
    }
}
