package org.collaborativecourses.web.certificate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.collaborativecourses.shared.Language;

/** Behind {@code /secretariat/certificates/new}. */
@Named
@RequestScoped
public class IssuingPage {

    @Inject
    private CourseTitles titles;

    public void load() {
        titles.load();
    }

    public Language[] getLanguages() {
        return Language.values();
    }
}
