package org.collaborativecourses.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.NotFoundException;
import org.collaborativecourses.template.TemplateContent;
import org.collaborativecourses.template.TemplateScope;
import org.collaborativecourses.template.TemplateService;
import org.collaborativecourses.template.TemplateView;
import org.collaborativecourses.web.shared.Address;
import org.collaborativecourses.web.shared.Form;
import org.collaborativecourses.web.shared.Visitor;

/** Behind {@code /secretariat/certificate-templates/{scope}/{key}}, one language at a time. */
@Named
@RequestScoped
public class TemplatePage {

    @Inject
    private TemplateService templates;

    @Inject
    private TemplateNames names;

    @Inject
    private Form form;

    @Inject
    private HttpServletRequest request;

    private TemplateView template;
    private Language language;

    /** @param number as people count @param name who signs @param role as what */
    public record Signatory(int number, String name, String role) {}

    public void load() {
        template = templates.get(scope(Address.part(request, "scope")), key(Address.part(request, "key")));
        names.load();
        String asked = form.isAgain() ? form.value("language") : request.getParameter("in");
        language = Language.find(asked == null ? "" : asked)
                .orElse(Visitor.of(request).getLanguage());
    }

    static TemplateScope scope(String code) {
        return TemplateScope.find(code).orElseThrow(NotFoundException::new);
    }

    static String key(String part) {
        return part.equals(TemplatesPage.NO_KEY) ? "" : part;
    }

    public TemplateView getTemplate() {
        return template;
    }

    /** What that is called whose certificates it is for. */
    public String getName() {
        return names.of(template.scope(), template.key());
    }

    /** Of this page, without language. */
    public String getPath() {
        return template.scope().code() + "/" + (template.key().isEmpty() ? TemplatesPage.NO_KEY : template.key());
    }

    public Language getLanguage() {
        return language;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    public TemplateContent.Words getWords() {
        return template.content().words(language);
    }

    public List<Signatory> getSignatories() {
        List<String> names = template.content().signatories();
        List<String> roles = getWords().roles();
        return IntStream.range(0, TemplateService.SIGNATORIES)
                .mapToObj(i -> new Signatory(
                        i + 1, i < names.size() ? names.get(i) : "", i < roles.size() ? roles.get(i) : ""))
                .toList();
    }

    public boolean isDone() {
        return request.getParameter("done") != null;
    }
}
