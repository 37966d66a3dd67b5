package org.collaborativecourses.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.organisation.DirectoryService;
import org.collaborativecourses.organisation.PersonRow;
import org.collaborativecourses.privacy.ErasureReason;
import org.collaborativecourses.privacy.ErasureService;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Where the secretariat erases somebody who asked for it. */
@Named
@RequestScoped
public class PersonErasurePage {

    @Inject
    private DirectoryService directory;

    @Inject
    private ErasureService erasures;

    @Inject
    private HttpServletRequest request;

    private PersonRow person;
    private List<CertificateView> certificates;

    public void load() {
        long id = idOf(Address.part(request, "person"));
        person = directory.get(Visitor.of(request).getReach(), id).person();
        certificates = erasures.certificatesOf(id);
    }

    private static long idOf(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException nobody) {
            throw new NotFoundException();
        }
    }

    public PersonRow getPerson() {
        return person;
    }

    public List<CertificateView> getCertificates() {
        return certificates;
    }

    public List<String> getReasons() {
        return ErasureReason.codes();
    }
}
