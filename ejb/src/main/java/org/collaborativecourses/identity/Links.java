package org.collaborativecourses.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.collaborativecourses.shared.RandomToken;
import org.collaborativecourses.shared.RateLimit;
import org.collaborativecourses.shared.RateLimits;

/** Makes the secret parts of the links in mails, and opens what they open. */
@ApplicationScoped
class Links {

    @Inject
    private TokenRepository tokens;

    @Inject
    private RateLimits limits;

    @Inject
    private Clock clock;

    /** @return the secret; an earlier one of this purpose opens nothing any more */
    String issue(TokenPurpose purpose, Person person, String email, String detail) {
        if (person != null) {
            tokens.removeAllOf(person.id(), purpose);
        }
        String secret = RandomToken.next();
        tokens.add(new Token(purpose, secret, person, email, detail, clock.instant()));
        return secret;
    }

    Optional<Token> find(String secret, String remote, TokenPurpose... purposes) {
        Optional<Token> token = tokens.find(secret).filter(it -> opens(it, purposes));
        count(token, remote);
        return token;
    }

    /** @throws LinkSpentException where it opens nothing; the link is used afterwards */
    Token use(String secret, String remote, TokenPurpose... purposes) {
        Optional<Token> token = tokens.findToUse(secret).filter(it -> opens(it, purposes));
        count(token, remote);
        Token open = token.orElseThrow(LinkSpentException::new);
        open.use(clock.instant());
        return open;
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
