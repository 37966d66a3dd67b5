package org.collaborativecourses.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class MembershipRepository {

    @Inject
    private EntityManager entities;

    /** Whoever changes memberships asks for this first: two changes together must not close a circle. */
    void lockAll() {
        entities.createNativeQuery("SELECT name FROM setting WHERE name = 'organisation.memberships' FOR UPDATE")
                .getResultList();
    }

    /**
     * Notes that the demonstration assumes some, once: what people ended or took away afterwards does not come back.
     *
     * @return whether this is that once
     */
    boolean beginAssuming() {
        return entities.createNativeQuery(
                                "INSERT IGNORE INTO setting (name, value) VALUES ('organisation.assumed', '')")
                        .executeUpdate()
                > 0;
    }

    Optional<Membership> find(long id) {
        return Optional.ofNullable(entities.find(Membership.class, id));
    }

    /** Past and present ones, of members and of parents, by name. */
    List<Membership> touching(Organisation organisation) {
        return entities.createQuery(
                        "select m from Membership m join fetch m.member a join fetch m.parent b"
                                + " where m.member = :one or m.parent = :one order by b.name, a.name, m.fromDate",
                        Membership.class)
                .setParameter("one", organisation)
                .getResultList();
    }

    List<Hierarchy.Edge> edges() {
        return entities.createQuery(
                        "select m.member.id, m.parent.id, m.fromDate, m.toDate from Membership m", Object[].class)
                .getResultStream()
                .map(it -> new Hierarchy.Edge(
                        (Long) it[0], (Long) it[1], (java.time.LocalDate) it[2], (java.time.LocalDate) it[3]))
                .toList();
    }

    void add(Membership membership) {
        entities.persist(membership);
        entities.flush();
    }

    void remove(Membership membership) {
        entities.remove(membership);
        entities.flush();
    }
}
