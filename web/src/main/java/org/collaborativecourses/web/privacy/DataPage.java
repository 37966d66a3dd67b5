package org.collaborativecourses.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.identity.SignedIn;
import org.collaborativecourses.privacy.ErasureService;
import org.collaborativecourses.reminder.ConsentService;
import org.collaborativecourses.reminder.ReminderChoice;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /my/data} and {@code /my/data/erasure}: what is the visitor's own, to take along or to have erased. */
@Named
@RequestScoped
public class DataPage {

    @Inject
    private ErasureService erasures;

    @Inject
    private ConsentService consents;

    @Inject
    private HttpServletRequest request;

    private String email;
    private List<CertificateView> certificates;
    private ReminderChoice choice;

    public void load() {
        Visitor visitor = Visitor.of(request);
        email = visitor.person().map(SignedIn::email).orElse("");
        choice = consents.choice(visitor.getPersonId());
        certificates = erasures.certificatesOf(visitor.getPersonId());
    }

    public String getEmail() {
        return email;
    }

    public ReminderChoice getChoice() {
        return choice;
    }

    public List<CertificateView> getCertificates() {
        return certificates;
    }
}
