package org.collaborativecourses.programme;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.content.ProgrammeOutline;
import org.collaborativecourses.content.ProgrammeOutline.ProgrammeText;
import org.collaborativecourses.shared.Language;
import org.collaborativecourses.shared.Settings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Programmes of the demonstration whose courses are not there yet. What is there already stays as people made it. */
@Singleton
@Startup
@DependsOn("ProgrammeLoading")
public class DemonstrationProgrammes {

    private static final String FILE = "demonstration-programmes.yaml";

    @Inject
    private Settings settings;

    @Inject
    private ProgrammeDeskService desk;

    @PostConstruct
    void prepare() {
        if (settings.demo()) {
            read().forEach(desk::prepare);
        }
    }

    static List<ProgrammeOutline> read() {
        try (InputStream yaml = DemonstrationProgrammes.class.getResourceAsStream(FILE)) {
            Map<?, ?> document = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            Map<?, ?> summaries = (Map<?, ?>) document.get("summary");
            return ((List<?>) document.get("programmes"))
                    .stream().map(it -> programme((Map<?, ?>) it, summaries)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProgrammeOutline programme(Map<?, ?> entry, Map<?, ?> summaries) {
        Map<?, ?> titles = (Map<?, ?>) entry.get("title");
        Map<Language, ProgrammeText> texts = new EnumMap<>(Language.class);
        for (Language it : Language.values()) {
            texts.put(it, new ProgrammeText((String) titles.get(it.code()), (String) summaries.get(it.code())));
        }
        return new ProgrammeOutline((String) entry.get("key"), false, null, texts, List.of());
    }
}
