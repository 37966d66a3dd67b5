package org.collaborativecourses.web.shared;

import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.function.Function;

/**
 * {@code <house:kept key="#{…}">}, or {@code <house:kept each="#{…}" var="it">} for every element of a list: a part of a page
 * that is drawn once for each key and kept as text, because drawing costs far more than the database does. The key (the
 * element, where there is a list) names everything that the part shows, by value; {@code and} adds to it, and the language
 * of the interface always belongs to it. No token, no name of a visitor and no date that depends on a time zone belongs in.
 *
 * <p>It is decided while the page is built, so that a kept part costs no components either. A page that posts back has to
 * be built the same each time: there nothing is kept.
 */
public final class KeptHandler extends TagHandler {

    private final String place = tag.getLocation().toString();
    private final TagAttribute key = getAttribute("key");
    private final TagAttribute each = getAttribute("each");
    private final TagAttribute var = getAttribute("var");
    private final TagAttribute and = getAttribute("and");

    public KeptHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        if (!context.getFacesContext().getViewRoot().isTransient()) {
            nextHandler.apply(context, parent);
            return;
        }
        Visitor visitor = (Visitor)
                context.getFacesContext().getExternalContext().getRequestMap().get(Visitor.ATTRIBUTE);
        Object more = and == null ? null : and.getObject(context);
        if (each == null) {
            one(context, parent, new KeptParts.Key(place, visitor.getLanguage(), key.getObject(context), more));
        } else {
            Iterable<?> all = (Iterable<?>) each.getObject(context);
            list(context, parent, all, element -> new KeptParts.Key(place, visitor.getLanguage(), element, more));
        }
    }

    private void one(FaceletContext context, UIComponent parent, KeptParts.Key whole) throws IOException {
        String html = KeptParts.find(whole);
        if (html == null) {
            draw(context, parent, whole);
        } else {
            add(context, parent, new KeptParts.Known(html));
        }
    }

    /** What is known and stands side by side becomes one component. */
    private void list(FaceletContext context, UIComponent parent, Iterable<?> all, Function<Object, KeptParts.Key> keys)
            throws IOException {
        StringBuilder known = new StringBuilder();
        VariableMapper variables = context.getVariableMapper();
        String name = var.getValue();
        for (Object element : all) {
            KeptParts.Key whole = keys.apply(element);
            String html = KeptParts.find(whole);
            if (html != null) {
                known.append(html);
                continue;
            }
            if (!known.isEmpty()) {
                add(context, parent, new KeptParts.Known(known));
                known = new StringBuilder();
            }
            var before = variables.setVariable(
                    name, context.getExpressionFactory().createValueExpression(element, Object.class));
            draw(context, parent, whole);
            variables.setVariable(name, before);
        }
        if (!known.isEmpty()) {
            add(context, parent, new KeptParts.Known(known));
        }
    }

    private void draw(FaceletContext context, UIComponent parent, KeptParts.Key whole) throws IOException {
        UIComponent drawn = new KeptParts.Drawn(whole);
        add(context, parent, drawn);
        nextHandler.apply(context, drawn);
    }

    private static void add(FaceletContext context, UIComponent parent, UIComponent part) {
        part.setId(context.getFacesContext().getViewRoot().createUniqueId());
        parent.getChildren().add(part);
    }
}
