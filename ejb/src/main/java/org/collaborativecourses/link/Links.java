package org.collaborativecourses.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.shared.PeriodOver;
import org.collaborativecourses.shared.RandomToken;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;
import org.collaborativecourses.shared.Retention;

/** Makes the secret parts of the links in mails, and opens what they open. */
@ApplicationScoped
public class Links {

    @Inject
    private TokenRepository tokens;

    @Inject
    private RateLimits limits;

    @Inject
    private Clock clock;

    /**
     * @param personId whose account it opens; none for an address without one
     * @param email the address it is sent to
     * @return the secret; an earlier one of this purpose opens nothing any more
     */
    public String issue(TokenPurpose purpose, Long personId, String email, String detail) {
        if (personId != null) {
            tokens.removeAllOf(personId, purpose);
        }
        String secret = RandomToken.next();
        tokens.add(new Token(purpose, secret, personId, email, detail, clock.instant()));
        return secret;
    }

    /** Looks at a link without using it. */
    public Optional<Link> find(String secret, String remote, TokenPurpose... purposes) {
        Optional<Token> token = tokens.find(secret).filter(it -> opens(it, purposes));
        count(token, remote);
        return token.map(this::view);
    }

    /** @throws LinkSpentException where it opens nothing; the link is used afterwards */
    public Link use(String secret, String remote, TokenPurpose... purposes) {
        Optional<Token> token = tokens.findToUse(secret).filter(it -> opens(it, purposes));
        count(token, remote);
        Token open = token.orElseThrow(LinkSpentException::new);
        open.use(clock.instant());
        return view(open);
    }

    /** The newest first. */
    public List<Link> newest(TokenPurpose purpose, int most) {
        return tokens.newest(purpose, most).stream().map(this::view).toList();
    }

    /** Invitations into these organisations, the newest first. */
    public List<Link> newestInvitations(Collection<String> organisations, int most) {
        return tokens.newestInvitations(organisations, most).stream()
                .map(this::view)
                .toList();
    }

    public Optional<Link> find(long id, TokenPurpose purpose) {
        return tokens.find(id).filter(it -> it.isFor(purpose)).map(this::view);
    }

    /** It opens nothing any more. @throws NotFoundException where there is none of this purpose that was not used */
    public void withdraw(long id, TokenPurpose purpose) {
        tokens.remove(
                tokens.find(id).filter(it -> it.isFor(purpose) && !it.isUsed()).orElseThrow(NotFoundException::new));
    }

    /** None of this purpose that was not used opens anything any more. */
    public void withdrawAll(TokenPurpose purpose) {
        tokens.removeAll(purpose);
    }

    /** Every link to this person's account. */
    public void withdrawAllOf(long personId) {
        tokens.removeAllOf(personId);
    }

    /** Every link that was sent to the address. */
    public void withdrawAllTo(String email) {
        tokens.removeAllTo(email);
    }

    void forget(@Observes PeriodOver over) {
        if (over.isOf(Retention.LINKS)) {
            tokens.removeExpired(over.before());
        }
    }

    private Link view(Token token) {
        return token.view(clock.instant());
    }

    private boolean opens(Token token, TokenPurpose... purposes) {
        for (TokenPurpose purpose : purposes) {
            if (token.isFor(purpose)) {
                return token.isOpen(clock.instant());
            }
        }
        return false;
    }

    private void count(Optional<Token> token, String remote) {
        if (token.isEmpty()) {
            limits.spend(RateLimit.LINK_REMOTE, remote);
        }
    }
}
