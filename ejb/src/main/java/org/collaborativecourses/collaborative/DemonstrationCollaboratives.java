package org.collaborativecourses.collaborative;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.participation.ParticipationService;

/** The collaboratives of the demonstration, with what is publicly known of them. */
@Stateless
public class DemonstrationCollaboratives {

    @Inject
    private CollaborativeRepository repository;

    @Inject
    private ResponsibilityRepository responsibilities;

    @Inject
    private ParticipationService participation;

    @Inject
    private OfferedCourses offered;

    @Inject
    private KnownCollaboratives known;

    /** Adds what is not there, and brings what is there up to what is known by now; what people changed stays as it is. */
    public void create() {
        DemonstrationFile.read().forEach(this::bring);
        offered.forget();
        known.forget();
    }

    private void bring(DemonstrationFile.Entry entry) {
        Collaborative collaborative = repository.find(entry.key()).orElseGet(() -> {
            Collaborative made = new Collaborative(entry.key(), entry.facts());
            repository.add(made);
            return made;
        });
        if (collaborative.isUntouched()) {
            collaborative.describe(entry.facts());
            repository.flush();
            entry.responsibilities().forEach(it -> entrust(collaborative.id(), it));
            if (!participation.isKnown(collaborative.id())) {
                entry.participants().forEach(it -> participation.name(collaborative.id(), it, entry.since()));
                entry.rules().forEach(it -> participation.addRule(collaborative.id(), it, entry.since()));
            }
        }
        repository.offer(entry.key(), new LinkedHashSet<>(entry.courses()));
    }

    private void entrust(long collaborativeId, NewResponsibility wanted) {
        Map<String, Long> ids = responsibilities.organisations(List.of(wanted.organisation(), wanted.with()));
        if (!responsibilities.has(collaborativeId, wanted.duty())) {
            responsibilities.add(new Responsibility(
                    collaborativeId, wanted, ids.get(wanted.organisation()), ids.get(wanted.with())));
        }
    }
}
