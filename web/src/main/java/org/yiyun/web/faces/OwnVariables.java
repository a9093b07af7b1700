package org.yiyun.web.faces;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code y:own}, the first in the file of a tag that may stand without attributes. Mojarra gives variables of its own only to a tag with
 * attributes: {@code o:tagAttribute} of one without would read and overwrite those of the tag around it, and a section without a title would
 * show the title of the page (<a href="https://github.com/eclipse-ee4j/mojarra/issues/3263">mojarra#3263</a>).
 */
public class OwnVariables extends TagHandler {
    public OwnVariables(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) {
        context.setVariableMapper(new Variables(context.getVariableMapper()));
    }

    /** As Mojarra makes them for a tag with attributes. */
    private static final class Variables extends VariableMapper {
        private final VariableMapper around;
        private final Map<String, ValueExpression> own = new HashMap<>();

        private Variables(VariableMapper around) {
            this.around = around;
        }

        @Override
        public ValueExpression resolveVariable(String name) {
            ValueExpression found = own.get(name);
            return found == null ? around.resolveVariable(name) : found;
        }

        @Override
        public ValueExpression setVariable(String name, ValueExpression expression) {
            return own.put(name, expression);
        }
    }
}
