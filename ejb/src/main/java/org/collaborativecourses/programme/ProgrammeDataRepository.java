package org.collaborativecourses.programme;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.collaborativecourses.identity.PersonDataAsked;

/** Which courses of programmes somebody has completed. */
@ApplicationScoped
class ProgrammeDataRepository {

    @Inject
    private EntityManager entities;

    void tell(@Observes @Priority(80) PersonDataAsked asked) {
        asked.into()
                .part(
                        "programmes",
                        entities.createNativeQuery("SELECT programme_key, course_key FROM programme_course"
                                        + " WHERE person_id = ?1 ORDER BY programme_key, course_key")
                                .setParameter(1, asked.personId())
                                .getResultList(),
                        "programme",
                        "course");
    }
}
