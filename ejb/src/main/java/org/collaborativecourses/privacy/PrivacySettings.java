package org.collaborativecourses.privacy;

import java.util.List;

/**
 * What an administrator has said about people's data.
 *
 * @param responsible who answers for them, and how they are reached; empty: nobody said
 */
public record PrivacySettings(String responsible, List<Period> periods) {

    public PrivacySettings {
        periods = List.copyOf(periods);
    }
}
