package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.certificate.CertificateService;
import org.collaborativecourses.certificate.CertificateState;
import org.collaborativecourses.certificate.CertificateView;
import org.collaborativecourses.certificate.PrintedText;
import org.collaborativecourses.programme.AwardService;
import org.collaborativecourses.programme.RenewalView;
import org.collaborativecourses.shared.Settings;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /certificates/{code}}: what was really issued, for anybody who holds the code. */
@Named
@RequestScoped
public class CertificatePage {

    @Inject
    private CertificateService certificates;

    @Inject
    private AwardService awards;

    @Inject
    private Settings settings;

    @Inject
    private HttpServletRequest request;

    private String entered;
    private CertificateView certificate;
    private PrintedText paper;
    private RenewalView renewal;
    private List<Title> otherTitles = List.of();

    /** The course's title in a language other than the printed one. */
    public record Title(String language, String direction, String text) {}

    public void load() throws IOException {
        entered = URLDecoder.decode(Address.part(request, "code").replace("+", "%2B"), StandardCharsets.UTF_8);
        Optional<CertificateView> found =
                certificates.check(entered, Visitor.of(request).getRemote());
        var response = FacesContext.getCurrentInstance().getExternalContext();
        response.setResponseHeader("X-Robots-Tag", "noindex, nofollow");
        if (found.isEmpty()) {
            response.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        certificate = found.get();
        paper = certificate.onPaper();
        Visitor visitor = Visitor.of(request);
        if (visitor.isSignedIn()) {
            renewal = awards
                    .renewals(
                            visitor.getPersonId(), certificates.ofPerson(visitor.getPersonId()), visitor.getLanguage())
                    .stream()
                    .filter(it -> it.code().equals(certificate.code()))
                    .findFirst()
                    .orElse(null);
        }
        if (paper != null) {
            otherTitles = certificate.printed().titles().entrySet().stream()
                    .filter(it -> it.getKey() != paper.titleLanguage())
                    .sorted(Map.Entry.comparingByKey())
                    .map(it -> new Title(it.getKey().code(), it.getKey().direction(), it.getValue()))
                    .toList();
        }
    }

    /** For the holder, who comes with their login: how they come to the next one; null for everybody else. */
    public RenewalView getRenewal() {
        return renewal;
    }

    public boolean isFound() {
        return certificate != null;
    }

    /** As it stood in the address, for telling what was looked for. */
    public String getEntered() {
        return entered;
    }

    public String getCode() {
        return certificate.code();
    }

    public CertificateState getState() {
        return certificate.state();
    }

    /** How the notice about the state looks. */
    public String getMood() {
        return switch (certificate.state()) {
            case VALID -> "right";
            case EXPIRED, REPLACED -> "partial";
            case REVOKED, WITHDRAWN, TAMPERED -> "wrong";
        };
    }

    public CertificateView getCertificate() {
        return certificate;
    }

    /** Whether anything that it says can be confirmed. */
    public boolean isConfirmed() {
        return paper != null;
    }

    public PrintedText getPaper() {
        return paper;
    }

    public String getHolder() {
        return certificate.printed().holder();
    }

    /** Whether paper shows the name in other letters than the holder does. */
    public boolean isHolderRewritten() {
        return paper != null && !paper.holder().equals(getHolder());
    }

    public List<Title> getOtherTitles() {
        return otherTitles;
    }

    public String getSite() {
        return settings.baseUrl();
    }
}
