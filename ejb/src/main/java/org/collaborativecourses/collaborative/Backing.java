package org.collaborativecourses.collaborative;

import java.util.List;
import org.collaborativecourses.organisation.OrganisationView;

/** Who stands behind a course: the organisations that made it, and the collaboratives that offer it. */
public record Backing(List<OrganisationView> organisations, List<CollaborativeView> collaboratives) {}
