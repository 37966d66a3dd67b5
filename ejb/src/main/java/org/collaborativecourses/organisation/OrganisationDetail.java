package org.collaborativecourses.organisation;

import java.util.List;

/**
 * One organisation with all that is known of it.
 *
 * @param memberOf what it is and was a member of
 * @param members what is and was a member of it
 * @param people how many belong to it today
 * @param formerKeys of organisations that were merged into it
 */
public record OrganisationDetail(
        OrganisationView view,
        List<MembershipView> memberOf,
        List<MembershipView> members,
        long people,
        List<String> formerKeys) {}
