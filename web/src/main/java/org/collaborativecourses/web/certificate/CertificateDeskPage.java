package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.certificate.CertificateDeskService;
import org.collaborativecourses.certificate.CertificateQuery;
import org.collaborativecourses.certificate.CertificateRow;
import org.collaborativecourses.web.shared.Listing;

/** Behind {@code /secretariat/certificates}: all of them, page by page. */
@Named
@RequestScoped
public class CertificateDeskPage {

    public static final List<String> FILTERS = List.of("q", "course", "state");
    private static final int LINES = 50;
    private static final List<String> STATES = List.of("valid", "expired", "revoked", "replaced");

    @Inject
    private CertificateDeskService desk;

    @Inject
    private CourseTitles titles;

    @Inject
    private HttpServletRequest request;

    private Listing listing;
    private List<CertificateRow> certificates;
    private List<String> courses;

    public void load() {
        listing = new Listing(request, "/secretariat/certificates", FILTERS, LINES);
        CertificateQuery query = queryOf(listing);
        certificates = desk.find(query, listing.found(desk.count(query)), LINES);
        courses = desk.courses();
        titles.load();
    }

    public static CertificateQuery queryOf(Listing listing) {
        return new CertificateQuery(listing.get("q"), listing.get("course"), listing.get("state"));
    }

    public Listing getListing() {
        return listing;
    }

    public List<CertificateRow> getCertificates() {
        return certificates;
    }

    public List<String> getCourses() {
        return courses;
    }

    public List<String> getStates() {
        return STATES;
    }
}
