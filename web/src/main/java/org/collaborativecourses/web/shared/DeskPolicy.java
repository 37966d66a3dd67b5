package org.collaborativecourses.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;

/**
 * What PrimeFaces needs of the content policy, on the pages that use it and nowhere else: its scripts carry a number made
 * for this one answer. Named by the template of the desk pages, in place of PrimeFaces' own header, which would come
 * beside ours and not instead of it.
 */
@Named
@RequestScoped
public class DeskPolicy {

    public void apply() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            return; // the browser keeps to the policy of the page, and the number is the page's
        }
        String nonce = PrimeFacesContext.getCspState(faces).getNonce();
        HttpServletResponse response =
                (HttpServletResponse) faces.getExternalContext().getResponse();
        SecurityHeaders.allowScripts(response, nonce);
        PrimeFaces.current().executeInitScript("PrimeFaces.csp.init('" + nonce + "');");
    }
}
