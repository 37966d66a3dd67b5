package org.collaborativecourses.web.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** The parts of pages that {@link KeptHandler} keeps as text, the ones used last, in the memory of this node. */
final class KeptParts {

    private static final int MOST_CHARACTERS = 8_000_000;
    private static final int CHARACTERS_OF_A_KEY = 200;

    private static final Cache<Key, String> PARTS = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, String html) -> html.length() + CHARACTERS_OF_A_KEY)
            .build();

    /**
     * @param place where in which page the part stands
     * @param shown everything that it shows, compared by value
     * @param and what it shows besides, or null
     */
    record Key(String place, Object language, Object shown, Object and) {}

    private KeptParts() {}

    /** Null where it was not drawn yet. */
    static String find(Key key) {
        return PARTS.getIfPresent(key);
    }

    private abstract static class Part extends UIComponentBase {

        @Override
        public String getFamily() {
            return "house.Kept";
        }
    }

    /** A part whose text is there already. */
    static final class Known extends Part {

        private final CharSequence html;

        Known(CharSequence html) {
            this.html = html;
        }

        @Override
        public void encodeAll(FacesContext context) throws IOException {
            context.getResponseWriter().write(html.toString());
        }
    }

    /** A part whose children are drawn now, and what they draw is kept. */
    static final class Drawn extends Part {

        private final Key key;

        Drawn(Key key) {
            this.key = key;
        }

        @Override
        public void encodeAll(FacesContext context) throws IOException {
            ResponseWriter page = context.getResponseWriter();
            StringWriter text = new StringWriter();
            ResponseWriter aside = page.cloneWithWriter(text);
            context.setResponseWriter(aside);
            try {
                for (UIComponent child : List.copyOf(getChildren())) {
                    child.encodeAll(context);
                }
                aside.flush();
            } finally {
                context.setResponseWriter(page);
            }
            String html = text.toString();
            PARTS.put(key, html);
            page.write(html);
        }
    }
}
