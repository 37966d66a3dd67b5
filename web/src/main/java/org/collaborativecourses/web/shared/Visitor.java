package org.collaborativecourses.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.collaborativecourses.identity.SignedIn;
import org.collaborativecourses.role.Reach;
import org.collaborativecourses.role.Role;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotAllowedException;

/** Whoever makes this request, signed in or not, and the language the interface speaks to them. Pages see it as {@code visitor}. */
public final class Visitor {

    static final String ATTRIBUTE = "visitor";

    private final SignedIn signedIn;
    private final Language language;
    private final String query;
    private final String csrfToken;
    private final String remote;
    private final boolean blank;

    Visitor(SignedIn signedIn, Language language, String query, String csrfToken, String remote) {
        this(signedIn, language, query, csrfToken, remote, false);
    }

    private Visitor(
            SignedIn signedIn, Language language, String query, String csrfToken, String remote, boolean blank) {
        this.signedIn = signedIn;
        this.language = language;
        this.query = query;
        this.csrfToken = csrfToken;
        this.remote = remote;
        this.blank = blank;
    }

    boolean isBlank() {
        return blank;
    }

    /** The same visitor, as a page that is kept may know them: without name and tokens, which are filled in later. */
    Visitor withBlanks() {
        return new Visitor(signedIn, language, query, KeptPage.Blank.TOKEN.mark(), remote, true);
    }

    /** @throws IllegalStateException where the request did not pass the front filter */
    public static Visitor of(HttpServletRequest request) {
        Visitor visitor = (Visitor) request.getAttribute(ATTRIBUTE);
        if (visitor == null) {
            throw new IllegalStateException("No visitor: the request did not pass the front filter");
        }
        return visitor;
    }

    public boolean isSignedIn() {
        return signedIn != null;
    }

    public Optional<SignedIn> person() {
        if (blank) {
            throw new IllegalStateException("A page that is kept for others knows nobody");
        }
        return Optional.ofNullable(signedIn);
    }

    /** @throws NotAllowedException where nobody is signed in */
    public long getPersonId() {
        if (signedIn == null) {
            throw new NotAllowedException();
        }
        return signedIn.personId();
    }

    /** What this browser knows the person by, to keep their pages apart from those of others; empty where nobody is signed in. */
    public String getReader() {
        if (signedIn == null) {
            return "";
        }
        return blank ? KeptPage.Blank.READER.mark() : Long.toString(signedIn.personId());
    }

    public String getName() {
        if (signedIn == null) {
            return "";
        }
        return blank ? KeptPage.Blank.NAME.mark() : signedIn.name();
    }

    public Role getRole() {
        return signedIn == null ? null : signedIn.role();
    }

    /** What this visitor may see from a desk; nothing where nobody is signed in. */
    public Reach getReach() {
        return signedIn == null ? Reach.NOTHING : signedIn.reach();
    }

    public boolean isFacilitator() {
        return Who.FACILITATOR.includes(this);
    }

    public boolean isCoordinator() {
        return Who.COORDINATOR.includes(this);
    }

    public boolean isSecretariat() {
        return Who.SECRETARIAT.includes(this);
    }

    public boolean isAdministrator() {
        return getRole() == Role.ADMINISTRATOR;
    }

    public Language getLanguage() {
        return language;
    }

    /** What they read, the best first: the language above, that of their profile, and those that their browser asks for. */
    public List<Language> known(HttpServletRequest request) {
        List<Language> known = new ArrayList<>(Stream.of(
                        Stream.of(language),
                        Stream.ofNullable(signedIn).map(SignedIn::language).filter(Objects::nonNull),
                        Languages.ofBrowser(request))
                .flatMap(it -> it)
                .distinct()
                .toList());
        if (known.size() > 1 && known.get(known.size() - 1) == Language.EN) {
            known.remove(Language.EN); // it comes after all others anyway, and one list is kept for both
        }
        return List.copyOf(known);
    }

    public String getCode() {
        return language.code();
    }

    public String getDirection() {
        return language.direction();
    }

    /** What the address asks besides the language, ready to have a language added: {@code q=school&}, or nothing. */
    public String getQuery() {
        return query;
    }

    public List<Language> getLanguages() {
        return List.of(Language.values());
    }

    public ZoneId getZone() {
        return signedIn == null ? ZoneOffset.UTC : signedIn.zone();
    }

    /**
     * The network address that the visitor comes from, behind a proxy of ours too. What counts tries counts by this one:
     * an injected request is the one that the container received, and knows only the proxy.
     */
    public String getRemote() {
        return remote;
    }

    /** What every form that writes carries in its field {@code csrf}. */
    public String getCsrfToken() {
        return csrfToken;
    }
}
