package org.collaborativecourses.admission;

import org.collaborativecourses.shared.Language;

/** What an invitation carries besides the address, written as {@code fr} or {@code fr cbm}. */
record InvitationDetail(Language language, String organisation) {

    static InvitationDetail read(String written) {
        String[] parts = written.split(" ", 2);
        return new InvitationDetail(Language.of(parts[0]), parts.length == 2 ? parts[1] : null);
    }

    String write() {
        return organisation == null ? language.code() : language.code() + ' ' + organisation;
    }
}
