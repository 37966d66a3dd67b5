package org.collaborativecourses.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.collaborativecourses.admission.Invited;
import org.collaborativecourses.identity.AccountClosed;
import org.collaborativecourses.identity.AddressChangeAsked;
import org.collaborativecourses.identity.AddressChangeRequested;
import org.collaborativecourses.identity.AddressChanged;
import org.collaborativecourses.identity.AlreadyRegistered;
import org.collaborativecourses.identity.ConfirmationRequested;
import org.collaborativecourses.identity.PasswordChanged;
import org.collaborativecourses.identity.PasswordResetRequested;
import org.collaborativecourses.marking.WorkMarked;
import org.collaborativecourses.offering.PlaceGiven;
import org.collaborativecourses.reminder.ReminderDue;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Settings;
import org.collaborativecourses.shared.Texts;

/**
 * Writes the mail that belongs to an event, in the transaction of the event: both are there afterwards, or neither. No
 * mail repeats what a stranger typed, so that nobody can send words of their own through this house.
 */
@ApplicationScoped
class MailWriter {

    @Inject
    private MailRepository mails;

    @Inject
    private Settings settings;

    @Inject
    private Event<MailWritten> written;

    @Inject
    private Clock clock;

    void on(@Observes ConfirmationRequested event) {
        write("notification.confirm", event.email(), event.language(), link(event.path()));
    }

    void on(@Observes AlreadyRegistered event) {
        write("notification.already", event.email(), event.language(), link("/login"), link("/forgotten"));
    }

    void on(@Observes PasswordResetRequested event) {
        write("notification.reset", event.email(), event.language(), link(event.path()));
    }

    void on(@Observes PasswordChanged event) {
        write("notification.passwordChanged", event.email(), event.language(), link("/forgotten"));
    }

    void on(@Observes AddressChangeRequested event) {
        write(mail("notification.newAddress", event.newEmail(), event.language(), link(event.path()))
                .about(event.personId()));
    }

    void on(@Observes AddressChangeAsked event) {
        write("notification.addressAsked", event.email(), event.language(), link("/forgotten"));
    }

    void on(@Observes AddressChanged event) {
        mails.keepAsOf(event.personId(), event.oldEmail());
        write(mail("notification.addressChanged", event.oldEmail(), event.language(), event.newEmail())
                .about(event.personId()));
    }

    void on(@Observes Invited event) {
        String link = link(event.path());
        String product = Texts.in(event.language()).text("shared.product");
        if (event.organisation() == null) {
            write("notification.invited", event.email(), event.language(), link, event.inviter(), product);
        } else {
            String organisation = event.organisation();
            write(
                    "notification.invitedFor",
                    event.email(),
                    event.language(),
                    link,
                    event.inviter(),
                    organisation,
                    product);
        }
    }

    /** The only mail that is kept to an address that has no account any more, until it is old. */
    void on(@Observes AccountClosed event) {
        mails.removeAllOf(event.personId(), event.email());
        String certificates = Texts.in(event.language())
                .text(event.keepsCertificates() ? "notification.closed.kept" : "notification.closed.withdrawn");
        write("notification.closed", event.email(), event.language(), settings.baseUrl(), certificates);
    }

    void on(@Observes WorkMarked event) {
        String kind = event.handedBack() ? "notification.workHandedBack" : "notification.workMarked";
        write(
                kind,
                event.email(),
                event.language(),
                link(event.path()),
                event.itemTitle(),
                event.points(),
                event.most());
    }

    /** Its words come from a desk, and it says how to end such mails. */
    void on(@Observes ReminderDue event) {
        Texts texts = Texts.in(event.language());
        String stop = link("/unsubscribe/" + event.unsubscribe() + "?lang="
                + event.language().code());
        String body = event.body() + "\n\n-- \n" + texts.format("notification.reminder.stop", stop) + "\n"
                + texts.text("shared.product") + "\n" + settings.baseUrl() + "\n";
        write(new Mail(event.email(), event.language(), event.subject(), body, clock.instant())
                .endedAt(link("/api/v1/unsubscriptions/" + event.unsubscribe())));
    }

    void on(@Observes PlaceGiven event) {
        String due = event.dueAt() == null ? "none" : Texts.in(event.language()).due(event.dueAt(), event.zone());
        String kind = switch (event.kind()) {
            case ENROLLED -> "notification.placeEnrolled";
            case INVITED -> "notification.placeInvited";
            case WAITING -> "notification.placeWaiting";
            case PROMOTED -> "notification.placePromoted";
        };
        write(kind, event.email(), event.language(), link(event.path()), event.title(), event.collaborative(), due);
    }

    private void write(String kind, String recipient, Language language, Object... arguments) {
        write(mail(kind, recipient, language, arguments));
    }

    private void write(Mail mail) {
        mails.add(mail);
        written.fire(new MailWritten());
    }

    private Mail mail(String kind, String recipient, Language language, Object... arguments) {
        Texts texts = Texts.in(language);
        String subject = texts.text(kind + ".subject");
        String body = texts.format(kind + ".body", arguments) + "\n\n-- \n" + texts.text("shared.product") + "\n"
                + settings.baseUrl() + "\n";
        return new Mail(recipient, language, subject, body, clock.instant());
    }

    private String link(String path) {
        return settings.baseUrl() + path;
    }
}
