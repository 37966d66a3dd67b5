package org.collaborativecourses.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.context.PrimeFacesContext;

/**
 * What PrimeFaces needs of the content policy, on the pages that use it and nowhere else: its scripts carry a number made
 * for this one answer. Named by the template of the desk pages: PrimeFaces adds a header of its own beside ours, and a
 * browser keeps to both, so ours takes the place of the two.
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
    }
}
