package org.yiyun.bench.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.yiyun.matching.engine.ItemText;

/**
 * What a search engine does with the same task: all fields indexed by bigrams (CJK), an own item is a query over all of them with the
 * name weighing most, BM25 ranks. The boosts are those of the best of a few runs.
 */
final class LuceneRival {
    private static final float NAME = 3;
    private static final float APPROVAL = 4;

    private final Analyzer analyzer = new CJKAnalyzer();
    private final IndexSearcher searcher;

    LuceneRival(List<ItemText> national) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (ItemText item : national) {
                var document = new Document();
                document.add(new StoredField("id", item.id()));
                document.add(new TextField("name", item.name() + " " + item.otherName(), Field.Store.NO));
                document.add(new TextField("approval", item.approval(), Field.Store.NO));
                document.add(new TextField("specification", item.specification(), Field.Store.NO));
                document.add(new TextField("maker", item.maker(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Codes, the likeliest first. */
    List<String> five(ItemText own) {
        var builder = new QueryBuilder(analyzer);
        var query = new BooleanQuery.Builder();
        add(query, builder, "name", own.name() + " " + own.otherName(), NAME);
        add(query, builder, "approval", own.approval(), APPROVAL);
        add(query, builder, "specification", own.specification(), 1);
        add(query, builder, "maker", own.maker(), 1);
        try {
            var stored = searcher.storedFields();
            var hits = searcher.search(query.build(), 5).scoreDocs;
            return Arrays.stream(hits).map(hit -> {
                try {
                    return stored.document(hit.doc).get("id");
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void add(BooleanQuery.Builder all, QueryBuilder builder, String field, String text, float boost) {
        Query query = text.isBlank() ? null : builder.createBooleanQuery(field, text);
        if (query != null) {
            all.add(new BoostQuery(query, boost), BooleanClause.Occur.SHOULD);
        }
    }
}
