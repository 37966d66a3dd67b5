package org.collaborativecourses.web.organisation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.collaborativecourses.organisation.DirectoryFigures;
import org.collaborativecourses.organisation.DirectoryService;

/** The secretariat's first page: how many there are, and what wants doing. */
@Named
@RequestScoped
public class SecretariatPage {

    @Inject
    private DirectoryService directory;

    private DirectoryFigures figures;

    public void load() {
        figures = directory.figures();
    }

    public DirectoryFigures getFigures() {
        return figures;
    }
}
