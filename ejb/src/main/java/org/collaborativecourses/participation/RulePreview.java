package org.collaborativecourses.participation;

import java.util.List;
import org.collaborativecourses.organisation.OrganisationView;

/**
 * What would come of a rule if it were saved now.
 *
 * @param sentence it in the reader's language
 * @param found whom it finds
 * @param joining those of them who take part in no other way yet
 * @param leaving those who take part by it now, and would no more
 */
public record RulePreview(
        String sentence,
        List<OrganisationView> found,
        List<OrganisationView> joining,
        List<OrganisationView> leaving) {}
