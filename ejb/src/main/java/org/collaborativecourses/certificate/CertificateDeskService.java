package org.collaborativecourses.certificate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.content.CourseOutline;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.course.PublishedRevision;
import org.collaborativecourses.identity.KnownPerson;
import org.collaborativecourses.identity.PeopleService;
import org.collaborativecourses.identity.PersonFacts;
import org.collaborativecourses.identity.Profile;
import org.collaborativecourses.identity.ProfileService;
import org.collaborativecourses.shared.Checks;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RandomToken;
import org.collaborativecourses.shared.RefusedException;
import org.collaborativecourses.template.TemplateService;

/** What a secretariat does with certificates by hand, each time with a reason, noted in the same transaction. */
@Stateless
public class CertificateDeskService {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_MONTHS = 240;

    @Inject
    private CertificateRepository certificates;

    @Inject
    private CertificateDeskRepository desk;

    @Inject
    private CertificateIssuer issuer;

    @Inject
    private KeyRing keys;

    @Inject
    private CourseService courses;

    @Inject
    private PeopleService people;

    @Inject
    private ProfileService profiles;

    @Inject
    private TemplateService templates;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    public long count(CertificateQuery query) {
        return desk.count(query, clock.instant());
    }

    public List<CertificateRow> find(CertificateQuery query, int first, int most) {
        return desk.find(query, clock.instant(), first, most);
    }

    /** Those that are older than the one with this id, the youngest first. */
    public List<CertificateRow> before(CertificateQuery query, long id, int most) {
        return desk.before(query, clock.instant(), id, most);
    }

    /** All of one person, the youngest first. */
    public List<CertificateRow> of(long personId) {
        return desk.of(personId, clock.instant());
    }

    /** What there are certificates of, as they are filed. */
    public List<String> courses() {
        return desk.courses();
    }

    /** @throws NotFoundException where no certificate has this code */
    public CertificateDetail get(String code) {
        Certificate certificate = certificates.find(CertificateCode.meant(code)).orElseThrow(NotFoundException::new);
        Instant now = clock.instant();
        CertificateView view = certificate.view(keys.verifier(certificate.keyId()), now);
        Instant from = renewableFrom(certificate);
        return new CertificateDetail(
                view,
                certificate.personId(),
                Optional.ofNullable(certificate.personId())
                        .flatMap(profiles::find)
                        .map(Profile::name)
                        .orElse(""),
                certificates.replacedBy(certificate.code()).orElse(null),
                desk.acts(certificate.id()),
                from,
                from != null && !now.isBefore(from));
    }

    private Instant renewableFrom(Certificate certificate) {
        return certificate.expiresAt() == null || certificate.personId() == null || !certificate.stands()
                ? null
                : certificate
                        .expiresAt()
                        .minus(Duration.ofDays(templates
                                .of(certificate.courseKey(), certificate.personId())
                                .renewalDays()));
    }

    /**
     * Gives somebody the certificate of a course that they did not complete here.
     *
     * @param email of an account
     * @param months as typed; empty: as the template or the course says; 0: for ever
     * @return the code
     * @throws InvalidException with all that is wrong
     * @throws RefusedException where they have one that holds
     */
    public String issue(long by, String email, String courseKey, Language language, String months, String reason) {
        return issue(by, email, months, reason, () -> {
            CourseOutline course = courses.findPublished(courseKey)
                    .map(PublishedRevision::outline)
                    .orElseThrow(() -> new InvalidException("course", "certificate.error.course"));
            return it -> issuer.facts(it.person, course, language, it.months, it.at);
        });
    }

    /** The same of several courses together. @param together null: there is no such thing */
    public String issue(
            long by, String email, SeveralCourses together, Language language, String months, String reason) {
        return issue(by, email, months, reason, () -> {
            if (together == null) {
                throw new InvalidException("course", "certificate.error.course");
            }
            return it -> issuer.facts(it.person, together, language, it.months, it.at);
        });
    }

    /** @param months null: as usual */
    private record Asked(long person, Integer months, Instant at) {}

    private String issue(
            long by,
            String email,
            String months,
            String reason,
            Supplier<Function<Asked, Optional<CertificateFacts>>> found) {
        Checks checks = new Checks();
        KnownPerson person = checks.of(() -> person(email));
        Function<Asked, Optional<CertificateFacts>> of = checks.of(found);
        Integer valid = checks.of(() -> months(months));
        String why = checks.of(() -> reason(reason));
        checks.pass();
        Instant now = clock.instant();
        CertificateFacts facts = of.apply(new Asked(person.id(), valid, now))
                .orElseThrow(() -> new InvalidException("email", "certificate.error.person"));
        Certificate latest =
                certificates.latest(person.id(), facts.what().key()).orElse(null);
        if (latest != null && latest.stands() && latest.covers(now)) {
            throw new RefusedException("certificate.error.hasOne");
        }
        return issueNext(by, facts, latest, "issued", why).code();
    }

    /**
     * Gives the holder the next one of the same course, before this one ends or after.
     *
     * @return the code of the next
     */
    public String renew(long by, String code, String reason) {
        String why = reason(reason);
        Certificate before = renewable(code);
        CourseOutline course = courses.findPublished(before.courseKey())
                .map(PublishedRevision::outline)
                .orElseThrow(() -> new RefusedException("certificate.error.notRenewable"));
        return renewed(
                by,
                before,
                issuer.facts(before.personId(), course, printed(before).language(), null, clock.instant()),
                why);
    }

    /** The same of several courses together. */
    public String renew(long by, String code, SeveralCourses together, String reason) {
        String why = reason(reason);
        Certificate before = renewable(code);
        if (!before.courseKey().equals(together.key())) {
            throw new RefusedException("certificate.error.notRenewable");
        }
        return renewed(
                by,
                before,
                issuer.facts(before.personId(), together, printed(before).language(), null, clock.instant()),
                why);
    }

    /**
     * The holder renews their own, for what they have completed as it is now; whoever calls knows that they have. Nobody
     * asks them why.
     *
     * @param together null: it is of a course
     */
    public String renewOwn(long holderId, String code, SeveralCourses together) {
        Certificate before = renewable(code);
        if (before.personId() != holderId) {
            throw new NotFoundException();
        }
        Language language = printed(before).language();
        Optional<CertificateFacts> facts = together != null
                ? issuer.facts(holderId, together, language, null, clock.instant())
                : courses.findPublished(before.courseKey())
                        .flatMap(it -> issuer.facts(holderId, it.outline(), language, null, clock.instant()));
        return renewed(holderId, before, facts, "");
    }

    private String renewed(long by, Certificate before, Optional<CertificateFacts> facts, String why) {
        CertificateFacts due = facts.orElseThrow(() -> new RefusedException("certificate.error.notRenewable"));
        return issueNext(by, due, before, "renewed", why).code();
    }

    /** Locked, so that it is renewed once. */
    private Certificate renewable(String code) {
        Certificate before = withHolder(lock(code));
        Instant from = renewableFrom(before);
        if (from == null || clock.instant().isBefore(from)) {
            throw new RefusedException("certificate.error.notRenewable");
        }
        Certificate latest =
                certificates.latest(before.personId(), before.courseKey()).orElseThrow();
        if (latest.id() != before.id()) {
            throw new RefusedException("certificate.error.hasOne");
        }
        return before;
    }

    private Certificate issueNext(long by, CertificateFacts facts, Certificate latest, String kind, String why) {
        Certificate next = issuer.issue(facts, latest);
        note(by, next, kind, why);
        return next;
    }

    /** Says that it no longer holds. Once and for all. */
    public void revoke(long by, String code, Revocation kind, String reason) {
        Checks checks = new Checks();
        checks.that(() -> {
            if (kind == null) {
                throw new InvalidException("kind", "certificate.error.choose");
            }
        });
        String why = checks.of(() -> reason(reason));
        checks.pass();
        Certificate certificate = lock(code);
        if (!certificate.stands()) {
            throw new RefusedException("certificate.error.notStanding");
        }
        certificate.revoke(kind, clock.instant());
        noteOnce(certificate, "revoked", why, by);
        audit.record(by, "certificate.revoked", "certificate/" + certificate.code(), "kind", kind.code());
    }

    /**
     * Writes it anew with the name put right. The one before stays, and says where the new one is.
     *
     * @return the code of the new one
     */
    public String reissue(long by, String code, String name, String reason) {
        Checks checks = new Checks();
        String corrected = checks.of(() -> people.printedName("name", name));
        String why = checks.of(() -> reason(reason));
        checks.pass();
        Certificate before = withHolder(lock(code));
        if (!before.stands()) {
            throw new RefusedException("certificate.error.notStanding");
        }
        CertificateSnapshot printed = printed(before);
        Instant now = clock.instant();
        Certificate next = certificates.reserve(
                RandomToken.next(),
                before.personId(),
                before.courseKey(),
                before.period(),
                before.issue() + 1,
                printed.issuedAt());
        next.replace(before, corrected, printed, keys.signer(), issuer.issuer(), now);
        noteOnce(before, "replaced", why, by);
        note(by, next, "corrected", why);
        return next.code();
    }

    private CertificateSnapshot printed(Certificate certificate) {
        CertificateView view = certificate.view(keys.verifier(certificate.keyId()), clock.instant());
        if (view.printed() == null) {
            throw new RefusedException("certificate.error.notStanding");
        }
        return view.printed();
    }

    private void note(long by, Certificate certificate, String kind, String why) {
        if (!desk.note(certificate.id(), kind, why, by, clock.instant())) {
            throw new RefusedException("certificate.error.hasOne");
        }
        audit.record(by, "certificate." + kind, "certificate/" + certificate.code(), "of", certificate.courseKey());
    }

    /** The lock on the certificate has let nobody else come here. */
    private void noteOnce(Certificate certificate, String kind, String why, long by) {
        if (!desk.note(certificate.id(), kind, why, by, clock.instant())) {
            throw new IllegalStateException("Noted before it was done: " + kind + " of " + certificate.code());
        }
    }

    private Certificate lock(String code) {
        return certificates.lock(CertificateCode.meant(code)).orElseThrow(NotFoundException::new);
    }

    private static Certificate withHolder(Certificate certificate) {
        if (certificate.personId() == null) {
            throw new RefusedException("certificate.error.noHolder");
        }
        return certificate;
    }

    private KnownPerson person(String email) {
        String key = new PersonFacts(email.strip(), "", Language.EN, "", "").key();
        return Optional.ofNullable(people.known(List.of(key)).get(key))
                .orElseThrow(() -> new InvalidException("email", "certificate.error.person"));
    }

    private static String reason(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new InvalidException("reason", "certificate.error.reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw new InvalidException("reason", "certificate.error.reasonLong", LONGEST_REASON);
        }
        return why;
    }

    private static Integer months(String months) {
        String typed = months.strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > MOST_MONTHS) {
            throw new InvalidException("months", "certificate.error.months", MOST_MONTHS);
        }
        return Integer.parseInt(typed);
    }
}
