package org.collaborativecourses.organisation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** The organisations that people choose from and courses name. */
@Stateless
public class OrganisationService {

    @Inject
    private OrganisationRepository organisations;

    /** By name. */
    public List<OrganisationView> all() {
        return organisations.all().stream().map(Organisation::view).toList();
    }

    /** Those of the keys that are there, by name. */
    public List<OrganisationView> named(Collection<String> keys) {
        return organisations.named(keys).stream().map(Organisation::view).toList();
    }
}
