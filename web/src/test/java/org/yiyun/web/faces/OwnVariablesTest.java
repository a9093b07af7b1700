package org.yiyun.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.ExpressionFactory;
import jakarta.el.FunctionMapper;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.Location;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.FaceletHandler;
import jakarta.faces.view.facelets.Tag;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagAttributes;
import jakarta.faces.view.facelets.TagConfig;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a tag shows that is used without attributes inside another one. */
class OwnVariablesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Location PLACE = new Location("test.xhtml", 1, 1);
    private static final ValueExpression TITLE = new Words("题目");

    /** A page with a title, and inside it two sections without one: as Facelets applies their files. */
    @Test
    void isNotWhatTheTagAroundItSays() throws IOException {
        var page = new Variables(new Attributes(null, Map.of("title", TITLE)));
        attribute("title").apply(page, null);

        for (int i = 0; i < 2; i++) {
            var section = new Variables(page.getVariableMapper());
            new OwnVariables(config(Map.of())).apply(section, null);
            attribute("title").apply(section, null);
            assertThat(section.getVariableMapper().resolveVariable("title")).isNull();
            assertThat(page.getVariableMapper().resolveVariable("title")).isSameAs(TITLE);
        }
    }

    @Test
    void isWhatTheTagSaysItself() throws IOException {
        var page = new Variables(new Attributes(null, Map.of("title", TITLE)));
        attribute("title").apply(page, null);
        var own = new Words("小标题");

        var section = new Variables(new Attributes(page.getVariableMapper(), Map.of("title", own)));
        new OwnVariables(config(Map.of())).apply(section, null);
        attribute("title").apply(section, null);

        assertThat(section.getVariableMapper().resolveVariable("title")).isSameAs(own);
    }

    @Test
    void everyTagThatStandsWithoutAttributesHasThem() throws IOException {
        List<Path> pages;
        try (var files = Files.walk(PAGES)) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
        var bare = Pattern.compile("<y:(\\w+)\\s*/?>");
        List<String> used = new ArrayList<>();
        for (Path page : pages) {
            bare.matcher(Files.readString(page)).results().map(match -> match.group(1)).filter(tag -> !used.contains(tag)).forEach(used::add);
        }
        used.remove("own");
        assertThat(used).contains("section", "actions").allSatisfy(tag -> {
            var text = Files.readString(PAGES.resolve("WEB-INF/tags/" + tag + ".xhtml"));
            assertThat(text.contains("<o:tagAttribute") && !text.contains("<y:own/>\n<o:tagAttribute")).as(tag).isFalse();
        });
    }

    private static org.omnifaces.taghandler.TagAttribute attribute(String name) {
        return new org.omnifaces.taghandler.TagAttribute(config(Map.of("name", name)));
    }

    private static TagConfig config(Map<String, String> attributes) {
        var tag = new Tag(PLACE, "urn:yiyun", "tag", "y:tag", new Written(attributes));
        return new TagConfig() {
            @Override
            public FaceletHandler getNextHandler() {
                return (context, parent) -> {};
            }

            @Override
            public Tag getTag() {
                return tag;
            }

            @Override
            public String getTagId() {
                return "t1";
            }
        };
    }

    /** Variables of a tag with attributes, as Mojarra makes them. */
    private static final class Attributes extends VariableMapper {
        private final @Nullable VariableMapper around;
        private final Map<String, ValueExpression> own;

        Attributes(@Nullable VariableMapper around, Map<String, ValueExpression> own) {
            this.around = around;
            this.own = new HashMap<>(own);
        }

        @Override
        public @Nullable ValueExpression resolveVariable(String name) {
            ValueExpression found = own.get(name);
            return found != null || around == null ? found : around.resolveVariable(name);
        }

        @Override
        public @Nullable ValueExpression setVariable(String name, ValueExpression expression) {
            return own.put(name, expression);
        }
    }

    /** A context of which nothing is asked but its variables. */
    private static final class Variables extends FaceletContext {
        private VariableMapper mapper;

        Variables(VariableMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return mapper;
        }

        @Override
        public void setVariableMapper(VariableMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public FacesContext getFacesContext() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String generateUniqueId(String base) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ExpressionFactory getExpressionFactory() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setFunctionMapper(FunctionMapper functions) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setAttribute(String name, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object getAttribute(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void includeFacelet(UIComponent parent, String path) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void includeFacelet(UIComponent parent, URL path) {
            throw new UnsupportedOperationException();
        }
    }

    /** Attributes as they stand in a file. */
    private static final class Written extends TagAttributes {
        private final Map<String, String> values;

        Written(Map<String, String> values) {
            this.values = values;
        }

        @Override
        public @Nullable TagAttribute get(String name) {
            return values.containsKey(name) ? new WrittenOne(name, values.get(name)) : null;
        }

        @Override
        public @Nullable TagAttribute get(String namespace, String name) {
            return get(name);
        }

        @Override
        public TagAttribute[] getAll() {
            return values.keySet().stream().map(this::get).toArray(TagAttribute[]::new);
        }

        @Override
        public TagAttribute[] getAll(String namespace) {
            return getAll();
        }

        @Override
        public String[] getNamespaces() {
            return new String[0];
        }
    }

    private static final class WrittenOne extends TagAttribute {
        private final String name;
        private final String value;

        WrittenOne(String name, String value) {
            this.name = name;
            this.value = value;
        }

        @Override
        public String getLocalName() {
            return name;
        }

        @Override
        public String getQName() {
            return name;
        }

        @Override
        public String getValue() {
            return value;
        }

        @Override
        public String getValue(FaceletContext context) {
            return value;
        }

        @Override
        public Object getObject(FaceletContext context) {
            return value;
        }

        @Override
        public String getNamespace() {
            return "";
        }

        @Override
        public Location getLocation() {
            return PLACE;
        }

        @Override
        public boolean isLiteral() {
            return true;
        }

        @Override
        public boolean getBoolean(FaceletContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int getInt(FaceletContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Object getObject(FaceletContext context, Class type) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public ValueExpression getValueExpression(FaceletContext context, Class type) {
            throw new UnsupportedOperationException();
        }

        @Override
        @SuppressWarnings("rawtypes")
        public MethodExpression getMethodExpression(FaceletContext context, Class type, Class[] parameters) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Words extends ValueExpression {
        private static final long serialVersionUID = 1;
        private final String words;

        Words(String words) {
            this.words = words;
        }

        @Override
        public String getExpressionString() {
            return words;
        }

        @Override
        public boolean isLiteralText() {
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return words.hashCode();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getValue(ELContext context) {
            return (T) words;
        }

        @Override
        public void setValue(ELContext context, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isReadOnly(ELContext context) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context) {
            return String.class;
        }

        @Override
        public Class<?> getExpectedType() {
            return String.class;
        }
    }
}
