package org.yiyun.web.transaction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.yiyun.transaction.TransactionState;
import org.yiyun.transaction.engine.Infnos;
import org.yiyun.transaction.engine.RefusalCode;
import org.yiyun.web.faces.FeatureWords;

class TransactionWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("transaction.state", TransactionState.values()),
                Infnos.KNOWN.stream().map(infno -> "transaction.name." + infno).toList(),
                List.of("transaction.filing.isCancelled.true", "transaction.filing.isCancelled.false"),
                Arrays.stream(RefusalCode.values()).flatMap(code -> Stream.of("", ".text", ".advice").map(part -> code.key() + part)).toList(),
                Stream.of("OUTPATIENT", "INPATIENT").map(kind -> "transaction.kind." + kind).toList(),
                Stream.of("OPEN", "DISCHARGED", "CANCELLED").map(state -> "transaction.encounter." + state).toList());
    }
}
