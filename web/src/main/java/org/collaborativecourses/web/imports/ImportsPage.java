package org.collaborativecourses.web.imports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.collaborativecourses.imports.ImportKind;
import org.collaborativecourses.imports.ImportService;
import org.collaborativecourses.imports.ImportView;

/** Where a file is brought, and what was brought before. */
@Named
@RequestScoped
public class ImportsPage {

    @Inject
    private ImportService imports;

    private List<ImportView> runs;

    public void load() {
        runs = imports.newest();
    }

    public List<ImportView> getRuns() {
        return runs;
    }

    public ImportKind[] getKinds() {
        return ImportKind.values();
    }
}
