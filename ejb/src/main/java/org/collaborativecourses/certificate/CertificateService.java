package org.collaborativecourses.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.collaborativecourses.credential.Judgement;
import org.collaborativecourses.pdf.PdfDocument;
import org.collaborativecourses.pdf.PdfPicture;
import org.collaborativecourses.pdf.PdfShelf;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;
import org.collaborativecourses.shared.Settings;
import org.collaborativecourses.shared.TooManyException;
import org.collaborativecourses.template.Design;
import org.collaborativecourses.template.TemplateService;

/** Certificates for their holders and for whoever is shown one. */
@ApplicationScoped
@Transactional
public class CertificateService {

    /** Enough for the certificates that are looked at in the same hour. */
    private static final PdfShelf SHELF = new PdfShelf(8 << 20);

    @Inject
    private CertificateRepository certificates;

    @Inject
    private CertificateIssuer issuer;

    @Inject
    private KeyRing keys;

    @Inject
    private TemplateService templates;

    @Inject
    private Clock clock;

    @Inject
    private Settings settings;

    @Inject
    private RateLimits limits;

    /** @param entered the code as somebody typed it: spaces, hyphens, capitals and mistaken letters do not matter */
    public Optional<CertificateView> find(String entered) {
        String code = CertificateCode.meant(entered);
        return code.isEmpty() ? Optional.empty() : certificates.find(code).map(this::view);
    }

    /**
     * What a stranger sees who enters a code or follows a link. Codes that nobody has are counted.
     *
     * @param remote the network address it is asked from
     * @throws TooManyException where too many were tried from there
     */
    public Optional<CertificateView> check(String entered, String remote) {
        Optional<CertificateView> found = find(entered);
        if (found.isEmpty()) {
            limits.spend(RateLimit.CODE_REMOTE, remote);
        }
        return found;
    }

    /** Latest first. */
    @Transactional(TxType.SUPPORTS)
    public List<CertificateView> ofPerson(long personId) {
        return certificates.ofPerson(personId).stream().map(this::view).toList();
    }

    /**
     * From when on somebody's own certificates may be renewed, of each course the latest.
     *
     * @param own all that the person has, latest first
     * @return by code; those that have no end, do not hold or end in years are left out
     */
    @Transactional(TxType.SUPPORTS)
    public Map<String, Instant> renewableFrom(long personId, List<CertificateView> own) {
        Instant horizon = clock.instant().plus(Duration.ofDays(TemplateService.MOST_DAYS));
        Map<String, CertificateView> latest = new LinkedHashMap<>();
        own.stream()
                .filter(it -> it.printed() != null)
                .forEach(it -> latest.putIfAbsent(it.printed().courseKey(), it));
        latest.values()
                .removeIf(it -> !it.printable()
                        || it.printed().expiresAt() == null
                        || it.printed().expiresAt().isAfter(horizon));
        Map<String, Instant> from = new HashMap<>();
        templates
                .of(latest.keySet(), personId)
                .forEach((key, it) -> from.put(
                        latest.get(key).code(),
                        latest.get(key).printed().expiresAt().minus(Duration.ofDays(it.renewalDays()))));
        return from;
    }

    /** The latest of this person for this course. */
    public Optional<CertificateView> find(long personId, String courseKey) {
        return certificates.latest(personId, courseKey).map(this::view);
    }

    /** Issues the certificate of several courses together, in the caller's transaction; one that still holds stays the only one. */
    public void issue(long personId, SeveralCourses together, Language language, Instant at) {
        issuer.issue(personId, together, language, at);
    }

    /** Where anybody can check the certificate of this code. */
    public String address(String code) {
        return CertificateBadge.page(settings.baseUrl(), code);
    }

    /**
     * @throws NotFoundException where no certificate has this code
     * @throws CertificateNotPrintableException where it was revoked or replaced, or no longer bears its seal
     */
    @Transactional(TxType.NOT_SUPPORTED) // no connection is held while it prints
    public byte[] pdf(String entered) {
        Certificate certificate = get(entered);
        CertificateView view = printable(certificate);
        SigningKey signer = keys.signer();
        SignedSnapshot signed = certificate.signedSnapshot(keys.verifier(certificate.keyId()));
        String badge = certificate.badge(view.printed(), signer, issuer.issuer());
        return SHELF.get(
                view.code(),
                () -> CertificatePrinter.print(
                        signed,
                        view.printed(),
                        badge,
                        address(view.code()),
                        templates::picture,
                        new PdfDocument.Signer(signer.multikey().text(), signer::sign)));
    }

    /** The Open Badge that says the same. Throws as {@link #pdf} does. */
    public String badge(String entered) {
        Certificate certificate = get(entered);
        return certificate.badge(printable(certificate).printed(), keys.signer(), issuer.issuer());
    }

    /** How a certificate would look, as PNG: of nobody, under no code. @param title of what is achieved; empty: of some course */
    @Transactional(TxType.NOT_SUPPORTED)
    public byte[] preview(Design design, Language language, int months, String title) {
        CertificateSnapshot printed = CertificatePreview.snapshot(design, language, months, title, clock.instant());
        return PdfPicture.png(CertificatePrinter.preview(printed, address(printed.code()), templates::picture));
    }

    /** The document of keys behind our name, with which anybody verifies what we signed. */
    public byte[] publishedKeys() {
        return issuer.issuer().document(keys.published());
    }

    /**
     * What a file is worth that somebody brings, and how the certificate stands that it is about.
     *
     * @param remote the network address it is asked from
     * @throws TooManyException where too many were brought from there
     */
    public FileCheck check(byte[] file, String remote) {
        limits.spend(RateLimit.FILE_REMOTE, remote);
        Judgement judgement = Judgement.of(file, keys.ours());
        return new FileCheck(
                judgement, judgement.signed() ? find(judgement.code()).orElse(null) : null);
    }

    private Certificate get(String entered) {
        return certificates
                .find(CertificateCode.meant(entered))
                .orElseThrow(() -> new NotFoundException("certificate.error.notFound"));
    }

    private CertificateView printable(Certificate certificate) {
        CertificateView view = view(certificate);
        if (!view.printable()) {
            throw new CertificateNotPrintableException(view.code());
        }
        return view;
    }

    private CertificateView view(Certificate certificate) {
        return certificate.view(keys.verifier(certificate.keyId()), clock.instant());
    }
}
