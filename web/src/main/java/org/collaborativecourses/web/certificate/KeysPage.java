package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.certificate.SigningKeyService;
import org.collaborativecourses.certificate.SigningKeyView;

/** Behind {@code /admin/certificate-keys}. */
@Named
@RequestScoped
public class KeysPage {

    @Inject
    private SigningKeyService service;

    @Inject
    private HttpServletRequest request;

    private List<SigningKeyView> keys;

    public void load() {
        keys = service.all();
    }

    /** The youngest first. */
    public List<SigningKeyView> getKeys() {
        return keys;
    }

    /** The name of the one that signs. */
    public String getSigning() {
        return keys.stream()
                .filter(it -> it.retiredAt() == null)
                .map(SigningKeyView::name)
                .findFirst()
                .orElse("");
    }

    public boolean isDone() {
        return request.getParameter("done") != null;
    }
}
