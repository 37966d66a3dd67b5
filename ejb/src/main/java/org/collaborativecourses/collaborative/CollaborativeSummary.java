package org.collaborativecourses.collaborative;

import java.util.List;

/**
 * A collaborative in a list.
 *
 * @param responsible names of those who are now, the lead first
 * @param participants how many organisations take part today, as far as they are known
 * @param statedCount how many the source says there are, or null
 * @param courses how many it offers
 */
public record CollaborativeSummary(
        String key,
        String name,
        List<String> subthemes,
        String kind,
        String state,
        List<String> regions,
        List<String> languages,
        List<String> components,
        String aim,
        List<String> responsible,
        int participants,
        Integer statedCount,
        int courses) {}
