package org.collaborativecourses.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collaborativecourses.template.TemplateScope;
import org.collaborativecourses.template.TemplateService;

/** Behind {@code /secretariat/certificate-templates}: of what there is one, and of what there could be. */
@Named
@RequestScoped
public class TemplatesPage {

    static final String NO_KEY = "-";

    @Inject
    private TemplateService templates;

    @Inject
    private TemplateNames names;

    private final List<Row> rows = new ArrayList<>();

    /** @param key as the address writes it @param name what that is called @param written whether somebody wrote one */
    public record Row(String scope, String key, String name, boolean written) {}

    public void load() {
        names.load();
        Set<String> written = new HashSet<>();
        templates.all().forEach(it -> written.add(it.scope() + "/" + it.key()));
        for (Map.Entry<TemplateScope, List<String>> scope : templates.possible().entrySet()) {
            for (String key : scope.getValue()) {
                rows.add(new Row(
                        scope.getKey().code(),
                        key.isEmpty() ? NO_KEY : key,
                        names.of(scope.getKey(), key),
                        written.contains(scope.getKey() + "/" + key)));
            }
        }
    }

    public List<Row> getRows() {
        return rows;
    }
}
