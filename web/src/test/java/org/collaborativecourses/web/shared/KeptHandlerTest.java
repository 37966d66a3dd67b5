package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.collaborativecourses.shared.Language;
import org.junit.jupiter.api.Test;

class KeptHandlerTest {

    /** Parts are kept for as long as the server runs: each test has a place of its own. */
    private final FaceletStage stage = new FaceletStage("page-" + UUID.randomUUID() + ".xhtml", this::part);

    private int drawn;
    private String shown = "";

    /** The part draws what it is told and counts how often it is asked. */
    private void part(UIComponent parent, Object it) {
        parent.getChildren().add(new UIComponentBase() {
            @Override
            public String getFamily() {
                return "test";
            }

            @Override
            public void encodeAll(FacesContext context) throws IOException {
                drawn++;
                context.getResponseWriter().write('<' + (it == null ? shown : it.toString()) + '>');
            }
        });
    }

    private String page(Map<String, Object> attributes) {
        return stage.draw(Language.EN, attributes);
    }

    @Test
    void drawsAPartOnceForEachKey() {
        shown = "ten";
        assertEquals("<ten>", page(Map.of("key", 10)));
        shown = "would be another";
        assertEquals("<ten>", page(Map.of("key", 10)));
        assertEquals(1, drawn);
        shown = "eleven";
        assertEquals("<eleven>", page(Map.of("key", 11)));
    }

    @Test
    void keysAreComparedByWhatTheyHold() {
        shown = "first";
        assertEquals("<first>", page(Map.of("key", List.of(1, "a"))));
        shown = "second";
        assertEquals("<first>", page(Map.of("key", List.of(1, "a"))));
        assertEquals("<second>", page(Map.of("key", List.of(1, "b"))));
    }

    @Test
    void whatIsAddedToTheKeyAndTheLanguageBelongToIt() {
        shown = "english";
        assertEquals("<english>", page(Map.of("key", 1)));
        shown = "french";
        assertEquals("<french>", stage.draw(Language.FR, Map.of("key", 1)));
        shown = "with more";
        assertEquals("<with more>", page(Map.of("key", 1, "and", "q=school&")));
        shown = "with other";
        assertEquals("<with other>", page(Map.of("key", 1, "and", "q=river&")));
    }

    @Test
    void drawsOnlyTheElementsOfAListThatAreNew() {
        assertEquals("<a><b>", page(Map.of("each", List.of("a", "b"), "var", "it")));
        assertEquals(2, drawn);
        assertEquals("<b><c><a>", page(Map.of("each", List.of("b", "c", "a"), "var", "it")));
        assertEquals(3, drawn);
    }

    @Test
    void twoPlacesHaveNothingInCommon() {
        shown = "here";
        assertEquals("<here>", page(Map.of("key", 1)));
        shown = "there";
        FaceletStage other = new FaceletStage("other-" + UUID.randomUUID() + ".xhtml", this::part);
        assertEquals("<there>", other.draw(Language.EN, Map.of("key", 1)));
    }

    @Test
    void keepsNothingOfPagesThatPostBack() {
        stage.postsBack();
        shown = "one";
        assertEquals("<one>", page(Map.of("key", 1)));
        shown = "two";
        assertEquals("<two>", page(Map.of("key", 1)));
    }
}
