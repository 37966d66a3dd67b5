package org.collaborativecourses.privacy;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.collaborativecourses.audit.AuditService;
import org.collaborativecourses.course.CourseService;
import org.collaborativecourses.identity.AccountService;
import org.collaborativecourses.identity.PersonData;
import org.collaborativecourses.identity.PersonDataAsked;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.shared.TooManyException;

/**
 * Everything that is held about a person, as a ZIP: {@code data.json} for programs, {@code index.html} to read, and the
 * files that were handed in. It is written while it is read, piece by piece, and in no transaction: whoever fetches it
 * slowly holds up nobody.
 */
@Stateless
public class DataCopyService {

    @Inject
    private AccountService accounts;

    @Inject
    private AuditService audit;

    @Inject
    private RateLimits limits;

    @Inject
    private TrailOfPerson trail;

    @Inject
    private CourseService courses;

    @Inject
    private Event<PersonDataAsked> questions;

    @Inject
    private Clock clock;

    /**
     * Before the copy is written.
     *
     * @throws InvalidException at dataPassword
     * @throws TooManyException where there were too many copies already
     */
    public void allow(long personId, String password) {
        accounts.prove(personId, "dataPassword", password);
        limits.spend(RateLimit.DATA_COPY, Long.toString(personId));
        audit.record(personId, "privacy.copied", "person/" + personId);
    }

    /** @param zone where the person lives: dates are written as they are there */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void write(long personId, Language language, ZoneId zone, OutputStream out) throws IOException {
        String email = accounts.emailOf(personId);
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("index.html"));
        try (HtmlCopy html = new HtmlCopy(zip, Texts.in(language), zone, titles(language), clock.instant())) {
            ask(personId, email, html);
        }
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("data.json"));
        try (JsonCopy json = new JsonCopy(zip)) {
            ask(personId, email, json);
        }
        zip.closeEntry();
        ask(personId, email, new FilesCopy(zip));
        zip.finish();
    }

    private void ask(long personId, String email, PersonData into) {
        questions.fire(new PersonDataAsked(personId, email, into));
        trail.tell(personId, into);
    }

    private Function<String, String> titles(Language language) {
        return key -> courses.findPublished(key)
                .map(it -> {
                    Language shown = it.outline().shownIn(language);
                    return it.outline().text(shown).title();
                })
                .orElse(key);
    }
}
