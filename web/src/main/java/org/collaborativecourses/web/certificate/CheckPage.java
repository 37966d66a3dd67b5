package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Behind {@code /certificates}: takes a code and leads to its certificate. */
@Named
@RequestScoped
public class CheckPage {

    private static final int LONGEST = 60;

    @Inject
    private HttpServletRequest request;

    private boolean blank;

    public void load() throws IOException {
        String code = request.getParameter("code");
        if (code == null) {
            return;
        }
        String wanted = code.replaceAll("[\\s/;?#.\\p{Cntrl}]", "");
        blank = wanted.isEmpty();
        if (!blank) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(request.getContextPath() + "/certificates/"
                    + URLEncoder.encode(
                            wanted.substring(0, Math.min(LONGEST, wanted.length())), StandardCharsets.UTF_8));
        }
    }

    /** Whether the form was sent without a code. */
    public boolean isBlank() {
        return blank;
    }
}
