package org.collaborativecourses.web.shared;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;

/**
 * A page bean that knows everything its page shows before the page is drawn, so that a page drawn once serves whoever
 * is to see the same ({@link KeptPages}). The bean says with {@link Of} which Facelet it stands behind.
 */
public interface WholePage {

    /**
     * Loads the page and names by value everything that it shows, but for the address, the language, the role, the time
     * zone and the visitor's own name and tokens, which belong to every key. Empty where the page is to be drawn anew
     * each time.
     */
    Optional<Object> shown();

    /**
     * What is different on this page for everybody else who sees the same: short plain text, at most two of it. While
     * the page is drawn to be kept ({@link #isDrawnToBeKept}), {@link #blank} stands in its place.
     */
    default List<String> own() {
        return List.of();
    }

    /** What stands for the first or second of {@link #own}, from 0. */
    static String blank(int number) {
        return KeptPage.Blank.values()[KeptPage.Blank.FIRST.ordinal() + number].mark();
    }

    static boolean isDrawnToBeKept(HttpServletRequest request) {
        return Visitor.of(request).isBlank();
    }

    /** What never changes and is always the same object while it is the same: compared by being it. */
    final class Same {

        private final Object object;

        public Same(Object object) {
            this.object = object;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** The Facelet, as {@link Routes} names it. */
    @Qualifier @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface Of {

        String value();

        /** To ask for the bean of a page. */
        final class Page extends AnnotationLiteral<Of> implements Of {

            private static final long serialVersionUID = 1L;

            private final String value;

            Page(String value) {
                this.value = value;
            }

            @Override
            public String value() {
                return value;
            }
        }
    }
}
