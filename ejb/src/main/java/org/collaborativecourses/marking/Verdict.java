package org.collaborativecourses.marking;

import java.util.List;

/**
 * What somebody wants to say of a work.
 *
 * @param seen how many rounds they had before their eyes
 * @param levels for each criterion the number of the level, from 0; not looked at where it is handed back
 */
public record Verdict(int seen, boolean handBack, List<Integer> levels, String comment) {

    public Verdict {
        levels = List.copyOf(levels);
        comment = comment == null ? "" : comment.strip();
    }
}
