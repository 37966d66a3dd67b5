package org.collaborativecourses.web.notification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.collaborativecourses.notification.MailView;
import org.collaborativecourses.notification.OutboxService;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The outbox, the newest mail first, one page of the list at a time. */
@Named
@RequestScoped
public class MailPage {

    @Inject
    private OutboxService outbox;

    private LazyDataModel<MailView> mails;
    private boolean sends;
    private String text;

    @PostConstruct
    void open() {
        sends = outbox.sends();
        mails = new Mails(outbox);
    }

    public void read(long id) {
        text = outbox.read(id).orElse("");
    }

    public LazyDataModel<MailView> getMails() {
        return mails;
    }

    /** Whether there is a mail server; then texts are not for reading. */
    public boolean isSends() {
        return sends;
    }

    /** The text that was asked for, or null. */
    public String getText() {
        return text;
    }

    private static final class Mails extends LazyDataModel<MailView> {

        private static final long serialVersionUID = 1L;

        private final transient OutboxService outbox;

        Mails(OutboxService outbox) {
            this.outbox = outbox;
        }

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return Math.toIntExact(outbox.count());
        }

        @Override
        public List<MailView> load(int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
            return outbox.newest(first, size);
        }

        @Override
        public String getRowKey(MailView mail) {
            return String.valueOf(mail.id());
        }
    }
}
