package org.collaborativecourses.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.collaborativecourses.shared.DomainException;
import org.collaborativecourses.shared.InvalidException;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotAllowedException;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.RandomToken;
import org.collaborativecourses.shared.Texts;
import org.collaborativecourses.shared.TooLargeException;
import org.collaborativecourses.shared.TooManyException;

/**
 * What went wrong, as it is told: a status, one sentence in the visitor's language, and for a bug the reference under which
 * it was logged, once. Nothing technical reaches a page.
 */
public final class Refusal {

    static final String ATTRIBUTE = "refusal";
    private static final Logger LOG = Logger.getLogger(Refusal.class.getName());

    private final int status;
    private final String code;
    private final String message;
    private final String field;
    private final String reference;
    private List<Refusal> all = List.of();
    private Duration retryAfter;

    private Refusal(int status, String code, String message, String field, String reference) {
        this.status = status;
        this.code = code;
        this.message = message;
        this.field = field;
        this.reference = reference;
    }

    /** Looks through what containers wrap around an exception; what is no refusal of ours is a bug, and is logged here. */
    static Refusal of(Throwable thrown, HttpServletRequest request) {
        Texts texts = textsOf(request);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                String message = texts.format(domain.messageKey(), domain.arguments());
                String field = domain instanceof InvalidException invalid ? invalid.field() : null;
                Refusal refusal = new Refusal(statusOf(domain), domain.messageKey(), message, field, null);
                if (domain instanceof InvalidException invalid && invalid.all().size() > 1) {
                    refusal.all = invalid.all().stream()
                            .map(it -> of(new InvalidException(it.field(), it.messageKey(), it.arguments()), request))
                            .toList();
                }
                if (domain instanceof TooManyException tooMany) {
                    refusal.retryAfter = tooMany.retryAfter();
                }
                return refusal;
            }
        }
        String reference = RandomToken.next().substring(0, 10);
        LOG.log(Level.SEVERE, thrown, () -> "Reference " + reference + ", " + request.getMethod());
        return new Refusal(500, "shared.error.500", texts.text("shared.error.500"), null, reference);
    }

    static Refusal of(int status, HttpServletRequest request) {
        Texts texts = textsOf(request);
        String key = "shared.error." + status;
        String known = texts.all().containsKey(key) ? key : status >= 500 ? "shared.error.500" : "shared.error.400";
        return new Refusal(status, known, texts.text(known), null, null);
    }

    private static Texts textsOf(HttpServletRequest request) {
        Visitor visitor = (Visitor) request.getAttribute(Visitor.ATTRIBUTE);
        return Texts.in(visitor == null ? Language.EN : visitor.getLanguage());
    }

    static int statusOf(DomainException domain) {
        if (domain instanceof NotFoundException) {
            return 404;
        }
        if (domain instanceof NotAllowedException) {
            return 403;
        }
        if (domain instanceof NotSignedInException) {
            return 401;
        }
        if (domain instanceof TooManyException) {
            return 429;
        }
        if (domain instanceof TooLargeException) {
            return 413;
        }
        return domain instanceof InvalidException ? 422 : 409;
    }

    public int getStatus() {
        return status;
    }

    /** The key of the message: what a program may tell cases apart by. */
    public String getCode() {
        return code;
    }

    public String getMessage() {
        return message;
    }

    /** The field the message belongs beside, or null. */
    public String getField() {
        return field;
    }

    /** Where several fields are wrong: each of them. */
    public List<Refusal> getAll() {
        return all;
    }

    /** How long to wait, or null. */
    public Duration getRetryAfter() {
        return retryAfter;
    }

    /** Under which a bug was logged, or null. */
    public String getReference() {
        return reference;
    }
}
