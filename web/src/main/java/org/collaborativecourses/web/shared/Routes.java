package org.collaborativecourses.web.shared;

import static org.collaborativecourses.web.shared.Route.desk;
import static org.collaborativecourses.web.shared.Route.page;
import static org.collaborativecourses.web.shared.Who.ADMINISTRATOR;
import static org.collaborativecourses.web.shared.Who.ANYONE;
import static org.collaborativecourses.web.shared.Who.COORDINATOR;
import static org.collaborativecourses.web.shared.Who.FACILITATOR;
import static org.collaborativecourses.web.shared.Who.MEMBER;
import static org.collaborativecourses.web.shared.Who.SECRETARIAT;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every address that shows a page, in the order in which they are tried. What is not in this list is not there. The test
 * of routes walks this same list as every role.
 */
public final class Routes {

    private static final List<Route> ALL = List.of(
            page("/", "/shared/home.xhtml", ANYONE),
            page("/offline", "/shared/offline.xhtml", ANYONE),
            page("/courses", "/course/catalogue.xhtml", ANYONE),
            page("/courses/{course}", "/course/course.xhtml", ANYONE),
            page("/courses/{course}/{item}", "/course/item.xhtml", ANYONE),
            page("/courses/{course}/{item}/attempts/{number}", "/quiz/attempt.xhtml", MEMBER),
            page("/courses/{course}/{item}/attempts/{number}/submit", "/quiz/submit.xhtml", MEMBER),
            page("/courses/{course}/{item}/attempts/{number}/review", "/quiz/review.xhtml", MEMBER),
            page("/programmes/{programme}", "/programme/programme.xhtml", ANYONE),
            page("/collaboratives", "/collaborative/collaboratives.xhtml", ANYONE),
            page("/collaboratives/{collaborative}", "/collaborative/collaborative.xhtml", ANYONE),
            page("/subthemes/{subtheme}", "/collaborative/subtheme.xhtml", ANYONE),
            page("/my", "/progress/my.xhtml", MEMBER),
            page("/my/profile", "/identity/profile.xhtml", MEMBER),
            page("/my/account", "/identity/account.xhtml", MEMBER),
            page("/my/data", "/persondata/data.xhtml", MEMBER),
            page("/my/data/erasure", "/persondata/erasure.xhtml", MEMBER),
            page("/privacy", "/persondata/privacy.xhtml", ANYONE),
            page("/unsubscribe/{token}", "/reminder/unsubscribe.xhtml", ANYONE),
            page("/login", "/identity/login.xhtml", ANYONE),
            page("/register", "/identity/register.xhtml", ANYONE),
            page("/confirm/{token}", "/identity/confirm.xhtml", ANYONE),
            page("/forgotten", "/identity/forgotten.xhtml", ANYONE),
            page("/reset/{token}", "/identity/reset.xhtml", ANYONE),
            page("/invitation/{token}", "/identity/invitation.xhtml", ANYONE),
            page("/setup/{token}", "/identity/setup.xhtml", ANYONE),
            page("/teach", "/marking/teach.xhtml", FACILITATOR),
            page("/teach/marking", "/marking/list.xhtml", FACILITATOR),
            page("/teach/marking/{submission}", "/marking/work.xhtml", FACILITATOR),
            page("/teach/completion", "/report/completion.xhtml", FACILITATOR),
            page("/teach/completion/people", "/report/people.xhtml", FACILITATOR),
            page("/teach/charts", "/report/charts.xhtml", FACILITATOR),
            page("/teach/extensions/{course}/{person}", "/offering/extension.xhtml", FACILITATOR),
            page("/teach/reminders", "/reminder/reminders.xhtml", FACILITATOR),
            page("/teach/reminders/new", "/reminder/making.xhtml", FACILITATOR),
            page("/teach/reminders/{reminder}", "/reminder/reminder.xhtml", FACILITATOR),
            page("/certificates", "/certificate/check.xhtml", ANYONE),
            page("/certificates/check", "/certificate/file.xhtml", ANYONE),
            page("/certificates/{code}", "/certificate/certificate.xhtml", ANYONE),
            page("/coordination", "/organisation/coordination.xhtml", COORDINATOR),
            page("/coordination/completion", "/report/completion.xhtml", COORDINATOR),
            page("/coordination/completion/people", "/report/people.xhtml", COORDINATOR),
            page("/coordination/charts", "/report/charts.xhtml", COORDINATOR),
            page("/secretariat", "/organisation/secretariat.xhtml", SECRETARIAT),
            page("/secretariat/organisations", "/organisation/organisations.xhtml", SECRETARIAT),
            page("/secretariat/organisations/new", "/organisation/founding.xhtml", SECRETARIAT),
            page("/secretariat/organisations/{organisation}", "/organisation/organisation.xhtml", SECRETARIAT),
            page("/secretariat/collaboratives", "/collaborative/desk.xhtml", SECRETARIAT),
            page("/secretariat/collaboratives/new", "/collaborative/founding.xhtml", SECRETARIAT),
            page("/secretariat/collaboratives/{collaborative}", "/collaborative/keeping.xhtml", SECRETARIAT),
            page("/secretariat/collaboratives/{collaborative}/rules/{rule}", "/collaborative/rule.xhtml", SECRETARIAT),
            page("/secretariat/people", "/organisation/people.xhtml", SECRETARIAT),
            page("/secretariat/people/{person}", "/organisation/person.xhtml", SECRETARIAT),
            page("/secretariat/people/{person}/erasure", "/persondata/personerasure.xhtml", SECRETARIAT),
            page("/secretariat/invitations", "/identity/invitations.xhtml", SECRETARIAT),
            page("/secretariat/imports", "/imports/imports.xhtml", SECRETARIAT),
            page("/secretariat/imports/{import}", "/imports/import.xhtml", SECRETARIAT),
            page("/secretariat/reminders", "/reminder/reminders.xhtml", SECRETARIAT),
            page("/secretariat/reminders/new", "/reminder/making.xhtml", SECRETARIAT),
            page("/secretariat/reminders/{reminder}", "/reminder/reminder.xhtml", SECRETARIAT),
            page("/secretariat/certificates", "/certificate/desk.xhtml", SECRETARIAT),
            page("/secretariat/certificates/new", "/certificate/issuing.xhtml", SECRETARIAT),
            page("/secretariat/certificates/{code}", "/certificate/act.xhtml", SECRETARIAT),
            page("/secretariat/certificate-templates", "/template/templates.xhtml", SECRETARIAT),
            page("/secretariat/certificate-templates/{scope}/{key}", "/template/template.xhtml", SECRETARIAT),
            page("/secretariat/offerings", "/offering/offerings.xhtml", FACILITATOR),
            page("/secretariat/offerings/new", "/offering/offer.xhtml", FACILITATOR),
            page("/secretariat/offerings/{offering}", "/offering/offering.xhtml", FACILITATOR),
            page("/secretariat/programmes", "/programme/desk.xhtml", SECRETARIAT),
            page("/secretariat/programmes/new", "/programme/founding.xhtml", SECRETARIAT),
            page("/secretariat/programmes/{programme}", "/programme/keeping.xhtml", SECRETARIAT),
            page("/secretariat/audit", "/audit/audit.xhtml", SECRETARIAT),
            page("/secretariat/completion", "/report/completion.xhtml", SECRETARIAT),
            page("/secretariat/completion/people", "/report/people.xhtml", SECRETARIAT),
            page("/secretariat/charts", "/report/charts.xhtml", SECRETARIAT),
            desk("/admin/mail", "/notification/mail.xhtml", ADMINISTRATOR),
            page("/admin/privacy", "/persondata/admin.xhtml", ADMINISTRATOR),
            page("/admin/certificate-keys", "/certificate/keys.xhtml", ADMINISTRATOR),
            page("/admin/courses", "/course/courses.xhtml", ADMINISTRATOR),
            page("/admin/courses/{course}", "/course/settings.xhtml", ADMINISTRATOR));

    private Routes() {}

    public static List<Route> all() {
        return ALL;
    }

    static Optional<Match> find(String path) {
        for (Route route : ALL) {
            Optional<Map<String, String>> values = route.match(path);
            if (values.isPresent()) {
                return Optional.of(new Match(route, values.get()));
            }
        }
        return Optional.empty();
    }

    record Match(Route route, Map<String, String> values) {}
}
