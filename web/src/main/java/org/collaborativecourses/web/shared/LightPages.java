package org.collaborativecourses.web.shared;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.ServletRequest;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces' content policy to the desk pages. Told to write nonces, it writes one into every page, adds a header
 * and a script to each, and makes every answer different from the last: a learner's page has nothing that needs it.
 */
public class LightPages extends FacesContextFactory {

    /** Set by the front filter for the pages that use PrimeFaces. */
    static final String DESK = LightPages.class.getName() + ".desk";

    public LightPages(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext made = getWrapped().getFacesContext(context, request, response, lifecycle);
        boolean desk = request instanceof ServletRequest servlet && servlet.getAttribute(DESK) != null;
        return desk || !(made instanceof PrimeFacesContext prime) ? made : new LightContext(prime);
    }

    private static final class LightContext extends FacesContextWrapper {

        LightContext(PrimeFacesContext prime) {
            super(prime);
            setCurrentInstance(this);
            PrimeFacesContext.getCspState(prime).setInitialized(true);
        }

        @Override
        public void setResponseWriter(ResponseWriter writer) {
            ((PrimeFacesContext) getWrapped()).getWrapped().setResponseWriter(writer);
        }
    }
}
