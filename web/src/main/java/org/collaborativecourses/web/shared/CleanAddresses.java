package org.collaborativecourses.web.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Map;

/** Forms of stateful pages post to the address that the browser shows, and views speak the visitor's language. */
public class CleanAddresses extends ViewHandlerWrapper {

    public CleanAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object path = context.getExternalContext().getRequestMap().get(FrontFilter.PATH);
        return path == null
                ? super.getActionURL(context, viewId)
                : context.getExternalContext().getRequestContextPath() + path;
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Visitor visitor = (Visitor) request.get(Visitor.ATTRIBUTE);
        return visitor == null
                ? super.calculateLocale(context)
                : visitor.getLanguage().locale();
    }
}
