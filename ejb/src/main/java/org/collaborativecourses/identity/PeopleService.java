package org.collaborativecourses.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many people at once, for those who bring a file. Nobody who is put here can log in before they read a mail of ours. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PeopleService {

    /** EclipseLink looks up each parameter of a statement among all of them: more at once is slower. */
    private static final int AT_ONCE = 50;

    @Inject
    private PersonRepository persons;

    @Inject
    private Clock clock;

    /** Those of the addresses that have an account, by {@link PersonFacts#key}. */
    public Map<String, KnownPerson> known(Collection<String> keys) {
        Map<String, KnownPerson> found = new HashMap<>();
        inParts(
                List.copyOf(keys),
                part -> persons.confirmed(part)
                        .forEach(it -> found.put(
                                it.emailKey(),
                                new KnownPerson(
                                        it.id(),
                                        new PersonFacts(
                                                it.email(),
                                                it.name(),
                                                it.language(),
                                                it.country().orElse(""),
                                                it.zone().getId()),
                                        it.passwordHash() != null))));
        return found;
    }

    /** A name as it can be printed. @throws InvalidException at the field */
    public String printedName(String field, String name) {
        return PrintedName.of(field, name).value();
    }

    /**
     * Puts people there whose addresses have no account: they set a password of their own by the mail for forgotten ones.
     * A registration that nobody confirmed makes way, with the password that somebody chose for it.
     */
    public void addAll(List<PersonFacts> people) {
        inParts(people, part -> persons.addAll(part, clock.instant()));
    }

    /** Describes accounts that nobody uses yet. */
    public void describeAll(Map<Long, PersonFacts> people) {
        inParts(List.copyOf(people.keySet()), part -> {
            persons.all(part).forEach(it -> {
                PersonFacts facts = people.get(it.id());
                it.describeProfile(
                        facts.printedName(),
                        facts.language(),
                        facts.country().isEmpty() ? null : facts.country(),
                        facts.zoneOrUtc());
            });
            persons.flushAndForget();
        });
    }

    private static <T> void inParts(List<T> all, java.util.function.Consumer<List<T>> work) {
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            work.accept(all.subList(i, Math.min(all.size(), i + AT_ONCE)));
        }
    }
}
