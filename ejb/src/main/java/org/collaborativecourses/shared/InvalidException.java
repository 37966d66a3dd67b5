package org.collaborativecourses.shared;

import java.util.List;

/** Input that cannot be taken as it stands; each message belongs beside the field it names. Answered with 422. */
public class InvalidException extends DomainException {

    private final String field;
    private final transient List<InvalidException> all;

    public InvalidException(String field, String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.field = field;
        this.all = List.of(this);
    }

    /** Several at once, in the order in which they shall be said. */
    InvalidException(List<InvalidException> all) {
        super(all.get(0).messageKey(), all.get(0).arguments());
        this.field = all.get(0).field;
        this.all = List.copyOf(all);
    }

    /** The field, named as in the form and in JSON; of several, the first. */
    public String field() {
        return field;
    }

    /** Everything that is wrong, so that it can be said at once; often only this one. */
    public List<InvalidException> all() {
        return all;
    }
}
