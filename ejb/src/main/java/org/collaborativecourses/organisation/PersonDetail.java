package org.collaborativecourses.organisation;

import java.util.List;

/** One person as the desk sees them. @param affiliations present and past */
public record PersonDetail(PersonRow person, List<AffiliationView> affiliations) {}
