package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordResolverTest {
    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    };

    private record Row(String number) {}

    @Test
    void readsAComponentOfARecord() {
        assertThat(resolver.getValue(context, new Row("T1"), "number")).isEqualTo("T1");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesAllElseToOthers() {
        assertThat(resolver.getValue(context, new Row("T1"), "other")).isNull();
        assertThat(resolver.getValue(context, "text", "number")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void refusesToWrite() {
        assertThatThrownBy(() -> resolver.setValue(context, new Row("T1"), "number", "T2"))
                .isInstanceOf(PropertyNotWritableException.class);
    }
}
