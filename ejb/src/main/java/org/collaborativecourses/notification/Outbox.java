package org.collaborativecourses.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The steps of sending that need a transaction each; none is open while a mail server is spoken to. */
@ApplicationScoped
class Outbox {

    @Inject
    private MailRepository mails;

    @Inject
    private Clock clock;

    /** Claims what is due for this node, a few at a time. */
    @Transactional
    public List<Letter> claim(int most) {
        Instant now = clock.instant();
        return mails.due(now, most).stream()
                .map(it -> claim(it, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Letter> claim(Mail mail, Instant now) {
        if (mail.isTooOld(now)) {
            mail.giveUp();
            return Optional.empty();
        }
        return mails.claim(mail, now.plus(Mail.CLAIM)) ? Optional.of(mail.letter()) : Optional.empty();
    }

    @Transactional
    public void sent(Letter letter) {
        mails.find(letter.id()).ifPresent(it -> it.sent(clock.instant()));
    }

    @Transactional
    public void failed(Letter letter, String error) {
        mails.find(letter.id()).ifPresent(it -> it.failed(error, clock.instant()));
    }
}
