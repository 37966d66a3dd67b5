package org.collaborativecourses.participation;

import java.time.LocalDate;

/**
 * That an organisation took or takes part in a collaborative, from one day to before another.
 *
 * @param collaborative its key
 * @param organisation its key
 * @param country ISO 3166-1 alpha-2, or null
 * @param to the first day on which it does no more, or null
 * @param rule the number of the rule that it comes of, or null: it was named
 */
public record DatedParticipant(
        long id,
        String collaborative,
        String organisation,
        String name,
        String country,
        LocalDate from,
        LocalDate to,
        Long rule) {}
