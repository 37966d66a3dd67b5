package org.collaborativecourses.reminder;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotAllowedException;
import org.collaborativecourses.shared.Texts;

/** Agreeing to reminders, and ending them: one as easily as the other. Each twice is once. */
@Stateless
public class ConsentService {

    private static final String WORDS = "reminder.consent.text";
    private static final int VERSION = 12;

    @Inject
    private ConsentRepository repository;

    @Inject
    private UnsubscribeLinks links;

    @Inject
    private Clock clock;

    public ReminderChoice choice(long personId) {
        return repository.choice(personId);
    }

    /** Agrees to the words as they stand in this language today; which, is kept. Whoever had stopped everything begins anew. */
    public void agree(long personId, Language language) {
        String words = Texts.in(language).text(WORDS);
        repository.resume(personId);
        repository.agree(personId, versionOf(words), language, words, clock.instant());
    }

    public void withdraw(long personId) {
        repository.withdraw(personId, clock.instant());
    }

    /** No reminder at all, deadlines included. */
    public void stop(long personId) {
        repository.withdraw(personId, clock.instant());
        repository.stop(personId, clock.instant());
    }

    /** Of deadlines again. */
    public void resume(long personId) {
        repository.resume(personId);
    }

    /** Whether we wrote this link. */
    public boolean isOurs(String token) {
        return links.personOf(token).isPresent();
    }

    /** The link of a mail was opened, by its reader or by the reader's mail service (RFC 8058). */
    public void stopBy(String token) {
        stop(links.personOf(token).orElseThrow(NotAllowedException::new));
    }

    static String versionOf(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
