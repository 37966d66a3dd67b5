package org.collaborativecourses.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.collaborativecourses.privacy.Period;
import org.collaborativecourses.privacy.PrivacySettings;
import org.collaborativecourses.privacy.RetentionService;
import org.collaborativecourses.shared.Settings;

/** Behind {@code /privacy} for everybody, and {@code /admin/privacy} for those who set what stands there. */
@Named
@RequestScoped
public class PrivacyPage {

    @Inject
    private RetentionService retention;

    @Inject
    private Settings house;

    @Inject
    private HttpServletRequest request;

    private PrivacySettings settings;

    public void load() {
        settings = retention.settings();
    }

    public List<Period> getPeriods() {
        return settings.periods();
    }

    public String getResponsible() {
        return settings.responsible();
    }

    /** Where one can always write to. */
    public String getMail() {
        return house.mailFrom();
    }

    public boolean isDone() {
        return "saved".equals(request.getParameter("done"));
    }
}
