package org.collaborativecourses.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.programme.ProgrammeService;
import org.collaborativecourses.programme.ProgrammeView;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /programmes/{programme}}: what it is for, its courses, how far the visitor is, and where to go on. */
@Named
@RequestScoped
public class ProgrammePage {

    @Inject
    private ProgrammeService programmes;

    @Inject
    private CertificateService certificates;

    @Inject
    private HttpServletRequest request;

    private ProgrammeView programme;
    private ProgrammeView.Part next;
    private String certificate;

    public void load() {
        Visitor visitor = Visitor.of(request);
        Long me = visitor.isSignedIn() ? visitor.getPersonId() : null;
        programme = programmes.get(Address.part(request, "programme"), me, visitor.getLanguage());
        next = programme.retired() ? null : programme.next().orElse(null);
        certificate = me == null
                ? null
                : certificates
                        .find(me, ProgrammeService.certificateKey(programme.key()))
                        .map(CertificateView::code)
                        .orElse(null);
    }

    public ProgrammeView getProgramme() {
        return programme;
    }

    /** The course to go on with, or null where all are complete. */
    public ProgrammeView.Part getNext() {
        return next;
    }

    /** The code of the programme's certificate, or null. Whoever has it keeps it, whatever they are in. */
    public String getCertificate() {
        return certificate;
    }
}
