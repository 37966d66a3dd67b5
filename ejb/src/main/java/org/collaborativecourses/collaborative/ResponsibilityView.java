package org.collaborativecourses.collaborative;

import java.time.LocalDate;

/**
 * Who is or was responsible for a collaborative, and of what.
 *
 * @param duty lead, facilitator, coordinator, expert, self-steered
 * @param organisation its key; null where it is somebody by name, or those who take part themselves
 * @param name of the organisation or the person; null for those who take part themselves
 * @param called what the source calls the role, or null
 * @param with name of the organisation that it is done with, or null
 * @param from the first day, or null: since before anybody wrote it down
 * @param to the first day on which it is over, or null
 * @param over whether it is
 */
public record ResponsibilityView(
        long id,
        String duty,
        String organisation,
        String name,
        String called,
        String with,
        LocalDate from,
        LocalDate to,
        boolean over) {}
