package org.collaborativecourses.organisation;

import java.util.List;

/** The words that organisations are described by, in the order in which they are offered; texts say what they mean. */
public final class OrganisationKinds {

    public static final List<String> TYPES = List.of(
            "coalition-global",
            "coalition-regional",
            "coalition-national",
            "ingo",
            "cso",
            "network",
            "university",
            "consultancy",
            "government",
            "programme");

    public static final List<String> REGIONS = List.of(
            "africa",
            "asia-pacific",
            "central-america",
            "global",
            "horn-east-southern-africa",
            "indian-ocean",
            "latin-america-caribbean",
            "middle-east-north-africa",
            "pacific",
            "west-central-africa",
            "europe-north-america");

    /** Of the programme's grants: national coalitions, social accountability, advocacy across borders. */
    public static final List<String> COMPONENTS = List.of("OC1", "OC2", "OC3");

    private OrganisationKinds() {}
}
