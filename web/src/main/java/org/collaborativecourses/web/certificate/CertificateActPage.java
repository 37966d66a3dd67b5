package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.collaborativecourses.certificate.CertificateDeskService;
import org.collaborativecourses.certificate.CertificateDetail;
import org.collaborativecourses.certificate.PrintedText;
import org.collaborativecourses.certificate.Revocation;
import org.collaborativecourses.web.shared.Address;

/** Behind {@code /secretariat/certificates/{code}}: one of them, what was done to it, and what can be. */
@Named
@RequestScoped
public class CertificateActPage {

    private static final Set<String> DONE = Set.of("issued", "revoked", "reissued");

    @Inject
    private CertificateDeskService desk;

    @Inject
    private HttpServletRequest request;

    private CertificateDetail detail;
    private PrintedText paper;

    public void load() {
        detail = desk.get(Address.part(request, "code"));
        paper = detail.certificate().onPaper();
    }

    public CertificateDetail getDetail() {
        return detail;
    }

    /** Null where nothing of it can be confirmed. */
    public PrintedText getPaper() {
        return paper;
    }

    public String getCode() {
        return detail.certificate().code();
    }

    /** The name that would be printed were it issued again: the holder's own, as it is today. */
    public String getName() {
        if (!detail.holderNow().isEmpty()) {
            return detail.holderNow();
        }
        return detail.certificate().printed() == null
                ? ""
                : detail.certificate().printed().holder();
    }

    public String getState() {
        return "certificate.desk.state." + detail.certificate().state().name().toLowerCase(Locale.ROOT);
    }

    public Revocation[] getKinds() {
        return Revocation.values();
    }

    /** The key of what was done just before, or null. */
    public String getDone() {
        String done = request.getParameter("done");
        return done != null && DONE.contains(done) ? "certificate.desk.done." + done : null;
    }
}
