package org.collaborativecourses.web.shared;

import jakarta.el.ELResolver;
import jakarta.el.ExpressionFactory;
import jakarta.el.FunctionMapper;
import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.view.Location;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.FaceletHandler;
import jakarta.faces.view.facelets.Tag;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagAttributes;
import jakarta.faces.view.facelets.TagConfig;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.collaborativecourses.shared.Language;

/** As much of Faces as one tag of ours needs to be applied and drawn. */
final class FaceletStage {

    private final String page;
    private final BiConsumer<UIComponent, Object> body;
    private boolean transientView = true;

    /** @param body what stands inside the tag: given the component it is applied to, and the variable {@code it} */
    FaceletStage(String page, BiConsumer<UIComponent, Object> body) {
        this.page = page;
        this.body = body;
    }

    void postsBack() {
        transientView = false;
    }

    String draw(Language language, Map<String, Object> attributes) {
        Context faces = new Context(language);
        try {
            UIViewRoot root = new UIViewRoot();
            root.setTransient(transientView);
            faces.root = root;
            Facelet facelet = new Facelet(faces);
            FaceletHandler next = (context, parent) -> body.accept(parent, facelet.variables.values.get("it"));
            new KeptHandler(new Config(page, attributes, next)).apply(facelet, root);
            for (UIComponent child : root.getChildren()) {
                child.encodeAll(faces);
            }
            return faces.written.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            faces.end();
        }
    }

    private static final class Context extends FacesContextWrapper {

        private final StringWriter written = new StringWriter();
        private final Map<String, Object> request = new HashMap<>();
        private final Map<Object, Object> attributes = new HashMap<>();
        private final Map<String, Object> application = new HashMap<>();
        private ResponseWriter writer = new Plain(written);
        private UIViewRoot root;

        Context(Language language) {
            super(null);
            request.put(Visitor.ATTRIBUTE, new Visitor(null, language, "", "", "127.0.0.1"));
            setCurrentInstance(this);
        }

        void end() {
            setCurrentInstance(null);
        }

        @Override
        public UIViewRoot getViewRoot() {
            return root;
        }

        @Override
        public ExternalContext getExternalContext() {
            return new ExternalContextWrapper(null) {
                @Override
                public Map<String, Object> getRequestMap() {
                    return request;
                }

                @Override
                public Map<String, Object> getApplicationMap() {
                    return application;
                }
            };
        }

        @Override
        public Application getApplication() {
            return new Silent();
        }

        @Override
        public Map<Object, Object> getAttributes() {
            return attributes;
        }

        @Override
        public ResponseWriter getResponseWriter() {
            return writer;
        }

        @Override
        public void setResponseWriter(ResponseWriter other) {
            writer = other;
        }
    }

    /** Tells nobody what happens to components. */
    private static final class Silent extends ApplicationWrapper {

        Silent() {
            super(null);
        }

        @Override
        public void publishEvent(FacesContext context, Class<? extends SystemEvent> event, Object source) {
            // Nobody listens.
        }
    }

    private static final class Plain extends ResponseWriterWrapper {

        private final Writer into;

        Plain(Writer into) {
            super(null);
            this.into = into;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            into.write(buffer, offset, length);
        }

        @Override
        public void write(String text) throws IOException {
            into.write(text);
        }

        @Override
        public void flush() throws IOException {
            into.flush();
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer other) {
            return new Plain(other);
        }
    }

    private record Config(String page, Map<String, Object> values, FaceletHandler next) implements TagConfig {

        @Override
        public Tag getTag() {
            return new Tag(new Location(page, 1, 1), "urn:house", "kept", "house:kept", new Attributes(values));
        }

        @Override
        public FaceletHandler getNextHandler() {
            return next;
        }

        @Override
        public String getTagId() {
            return "1";
        }
    }

    private static final class Attributes extends TagAttributes {

        private final Map<String, Object> values;

        Attributes(Map<String, Object> values) {
            this.values = values;
        }

        @Override
        public TagAttribute[] getAll() {
            return new TagAttribute[0];
        }

        @Override
        public TagAttribute get(String name) {
            return values.containsKey(name) ? new Attribute(values.get(name)) : null;
        }

        @Override
        public TagAttribute get(String namespace, String name) {
            return get(name);
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

    private static final class Attribute extends TagAttribute {

        private final Object value;

        Attribute(Object value) {
            this.value = value;
        }

        @Override
        public Object getObject(FaceletContext context) {
            return value;
        }

        @Override
        public Object getObject(FaceletContext context, Class type) {
            return value;
        }

        @Override
        public String getValue() {
            return value.toString();
        }

        @Override
        public String getValue(FaceletContext context) {
            return getValue();
        }

        @Override
        public boolean getBoolean(FaceletContext context) {
            return Boolean.parseBoolean(getValue());
        }

        @Override
        public int getInt(FaceletContext context) {
            return Integer.parseInt(getValue());
        }

        @Override
        public String getLocalName() {
            return "";
        }

        @Override
        public Location getLocation() {
            return null;
        }

        @Override
        public MethodExpression getMethodExpression(FaceletContext context, Class type, Class[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getNamespace() {
            return "";
        }

        @Override
        public String getQName() {
            return "";
        }

        @Override
        public ValueExpression getValueExpression(FaceletContext context, Class type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isLiteral() {
            return false;
        }
    }

    private static final class Variables extends VariableMapper {

        private final Map<String, Object> values = new HashMap<>();

        @Override
        public ValueExpression resolveVariable(String name) {
            return (ValueExpression) values.get(name);
        }

        @Override
        public ValueExpression setVariable(String name, ValueExpression expression) {
            return (ValueExpression) (expression == null ? values.remove(name) : values.put(name, expression));
        }
    }

    private static final class Facelet extends FaceletContext {

        private final FacesContext faces;
        private final Variables variables = new Variables();

        Facelet(FacesContext faces) {
            this.faces = faces;
        }

        @Override
        public FacesContext getFacesContext() {
            return faces;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return variables;
        }

        @Override
        public ExpressionFactory getExpressionFactory() {
            return new Constants();
        }

        @Override
        public String generateUniqueId(String base) {
            return base;
        }

        @Override
        public void setVariableMapper(VariableMapper mapper) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setFunctionMapper(FunctionMapper mapper) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setAttribute(String name, Object value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Object getAttribute(String name) {
            return null;
        }

        @Override
        public void includeFacelet(UIComponent parent, String path) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void includeFacelet(UIComponent parent, URL url) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }
    }
}
