package org.collaborativecourses.web.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

    private static Form sent(Map<String, String> values) {
        Form form = new Form();
        form.goOn(Fields.of(values));
        return form;
    }

    @Test
    void whatWasTypedStandsThereAgainThoughItBeNothing() {
        assertEquals("typed", sent(Map.of("title", "typed")).valueOr("title", "before"));
        assertEquals("", sent(Map.of("title", "")).valueOr("title", "before"));
        assertTrue(sent(Map.of("title", "")).has("title"));
    }

    @Test
    void anotherFormOfThePageLeavesTheFieldsOfThisOneAsTheyWere() {
        Form other = sent(Map.of("version", "1"));
        assertEquals("before", other.valueOr("title", "before"));
        assertFalse(other.has("title"));
        assertEquals("before", new Form().valueOr("title", "before"));
    }

    @Test
    void anotherFormOfThePageLeavesTheChoicesOfThisOneAsTheyWere() {
        assertTrue(sent(Map.of("parent", "nobody")).chosenWith("name", "type", "union", true));
        assertTrue(sent(Map.of("name", "", "type", "union")).chosenWith("name", "type", "union", false));
        assertFalse(sent(Map.of("name", "")).chosenWith("name", "components", "oc1", true), "the box was emptied");
        assertTrue(new Form().chosenWith("name", "type", "union", true));
    }
}
