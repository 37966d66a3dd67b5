package org.collaborativecourses.collaborative;

import java.util.List;
import org.collaborativecourses.participation.Participant;

/**
 * One collaborative with all that everybody may know of it.
 *
 * @param responsibilities those of now first, then those that are over
 * @param participants who takes part today
 * @param courses keys of those that it offers
 */
public record CollaborativeDetail(
        long id,
        String key,
        CollaborativeFacts facts,
        List<ResponsibilityView> responsibilities,
        List<Participant> participants,
        List<String> courses) {

    public List<ResponsibilityView> current() {
        return responsibilities.stream().filter(it -> !it.over()).toList();
    }

    public List<ResponsibilityView> past() {
        return responsibilities.stream().filter(ResponsibilityView::over).toList();
    }
}
