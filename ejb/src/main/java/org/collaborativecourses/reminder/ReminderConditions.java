package org.collaborativecourses.reminder;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whom a rule means; what is empty asks for nothing, all that is there must hold.
 *
 * @param course key
 * @param collaborative key: people of its participants, in the courses that it offers
 * @param organisation key: its people, and those of its members
 * @param country two letters
 * @param enrolledDays enrolled at least so many days ago
 * @param awayDays not there for at least so many days
 * @param progressBelow percent
 * @param attempts at least so many finished attempts at one quiz
 * @param notPassed a quiz was tried and is not passed
 * @param dueWithin the course is due within so many days
 * @param expiryWithin the certificate ends within so many days
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReminderConditions(
        String course,
        String collaborative,
        String organisation,
        String country,
        Integer enrolledDays,
        Integer awayDays,
        Integer progressBelow,
        Integer attempts,
        boolean notPassed,
        Integer dueWithin,
        Integer expiryWithin) {

    /** Whether it reminds of something that ends by itself: such a mail needs no consent, only no refusal. */
    @JsonIgnore
    public boolean isOfDeadline() {
        return dueWithin != null || expiryWithin != null;
    }

    /** Whether it says anything of how somebody stands, and not only where they belong. */
    @JsonIgnore
    public boolean saysWhen() {
        return isOfDeadline()
                || enrolledDays != null
                || awayDays != null
                || progressBelow != null
                || attempts != null
                || notPassed;
    }
}
